import { judgeName } from './judge-name';

it.each([
  ['智能制造专业委员会', []],
  ['市场开拓专业委员会', []],
  ['城市更新专业委员会', []],
  ['园区服务专业委员会', []],
  ['区块链专业委员会', []],
  ['浙江分会', ['regional']],
  ['杭州市分会', ['regional']],
  ['滨江区工作委员会', ['regional']],
  ['平江县联络处', ['regional']],
  ['温州分会', ['regional']],
  ['全国铸造专业委员会', ['national']],
  ['中国铸造分会', ['national']],
  ['铸造行业协会', ['legalPerson']],
  ['青年企业家联合会', ['legalPerson']],
  ['铸造学组', ['disguised']],
  ['国家级广东志愿服务队', ['regional', 'national', 'disguised']],
])('%s is looked at for %j', (name, findings) => {
  expect(judgeName(name)).toEqual(findings);
});
