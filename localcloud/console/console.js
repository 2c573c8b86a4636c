// Fills the console from /_/state.json every second and a half; what people wrote is only ever set as text.
'use strict';

const $ = (id) => document.getElementById(id);
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};
const shanghai = (iso, options) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options }).format(new Date(iso));
const clockTime = (iso) => shanghai(iso, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayTime = (iso) => shanghai(iso, { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

const kept = 400;
let calls = [];
let after = 0;
let offsetMs = 0;
let failing = false;

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  const reply = await response.json();
  if (!response.ok) throw new Error(reply.error?.message ?? '没有成功');
  return reply;
}

let toastTimer;
function toast(text) {
  $('toast').textContent = text;
  $('toast').classList.add('on');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $('toast').classList.remove('on'), 2200);
}

async function act(button, work, done) {
  if (button) button.disabled = true;
  try {
    await work();
    if (done) toast(done);
  } catch (error) {
    toast(error.message);
  } finally {
    if (button) button.disabled = false;
    void refresh();
  }
}

function tick() {
  const now = new Date(Date.now() + offsetMs);
  $('time').textContent = clockTime(now);
  const day = shanghai(now, { year: 'numeric', month: '2-digit', day: '2-digit' }).replaceAll('/', '-');
  $('day').textContent = `${day} ${shanghai(now, { weekday: 'short' })}`;
}

function spell(ms) {
  const minutes = Math.round(Math.abs(ms) / 60000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return (
    [days && `${days} 天`, hours && `${hours} 小时`, rest && `${rest} 分钟`].filter(Boolean).join(' ') || '不到 1 分钟'
  );
}

function showClock(clock) {
  offsetMs = clock.offsetMs;
  const moved = Math.abs(offsetMs) > 999;
  $('offset').textContent = moved
    ? `比真实时间${offsetMs > 0 ? '快' : '慢'} ${spell(offsetMs)}`
    : '与真实时间一致 · 北京时间';
  $('offset').classList.toggle('moved', moved);
  $('now').disabled = !moved;
  if (document.activeElement !== $('at')) {
    const at = new Date(Date.now() + offsetMs + 8 * 3600000).toISOString().slice(0, 16);
    if (!$('at').dataset.touched) $('at').value = at;
  }
}

function showHealth(health) {
  const missing = Object.entries(health.functions)
    .filter(([, there]) => !there)
    .map(([name]) => name);
  $('health').classList.toggle('bad', !health.ok);
  $('health').lastElementChild.textContent = health.ok
    ? '运行正常'
    : health.database
      ? `缺云函数 ${missing.join('、')}`
      : '数据库没有回应';
}

const failures = new Set([
  'INTERNAL',
  'FUNCTION_CRASHED',
  'FUNCTION_TIMEOUT',
  'RESPONSE_TOO_LARGE',
  'UNAVAILABLE',
  'failed',
]);
const isJob = (call) => call.function === 'jobs';
const kindOf = (call) =>
  failures.has(call.outcome) ? 'failed' : isJob(call) ? 'info' : call.outcome === 'ok' ? '' : 'refused';

function wanted(call) {
  if (isJob(call) && !$('jobs-too').checked) return false;
  const outcome = $('outcome').value;
  if (outcome !== 'all' && (outcome === 'ok') !== (kindOf(call) === '' || kindOf(call) === 'info')) return false;
  const words = $('search').value.trim().toLowerCase();
  return (
    !words ||
    `${call.function}.${call.action} ${call.requestId} ${call.outcome} ${call.role ?? ''}`.toLowerCase().includes(words)
  );
}

function rowOf(call, fresh) {
  const row = make('tr', undefined, fresh ? 'fresh' : '');
  const when = make('td', clockTime(call.at), 'when');
  const what = make('td', undefined, 'what');
  what.append(make('span', `${call.function} · `, 'fn'), make('b', call.action || '—'));
  const ms = make('td', undefined, 'n ms');
  ms.append(make('span', call.ms.toFixed(1), call.ms > 500 ? 'slow' : ''));
  ms.dataset.unit = 'ms';
  const trips = make('td', call.roundTrips ?? '—', 'n trips');
  trips.dataset.unit = call.roundTrips === null ? '' : '次往返';
  const outcome = make('td', undefined, 'detail-cell');
  outcome.append(make('span', call.outcome === 'ok' ? '成功' : call.outcome, `chip ${kindOf(call)}`));
  if (call.detail) outcome.append(make('small', call.detail, 'detail'));
  const id = make('td', undefined, 'idcell');
  if (call.requestId) {
    const copy = make('button', `…${call.requestId.slice(-8)}`, 'id');
    copy.type = 'button';
    copy.title = `复制 ${call.requestId}`;
    copy.onclick = () => navigator.clipboard.writeText(call.requestId).then(() => toast('已复制 requestId'));
    id.append(copy);
  }
  row.append(when, what, ms, trips, outcome, id);
  return row;
}

function showCalls(newest = 0) {
  const shown = calls.filter(wanted);
  $('calls').replaceChildren(...shown.slice(0, 200).map((call) => rowOf(call, newest > 0 && call.seq > newest)));
  $('calls-empty').hidden = shown.length > 0;
  $('calls-count').textContent = shown.length ? `${shown.length} 次` : '';
}

const rowsOf = (list, rows, key) => {
  const text = JSON.stringify(key);
  if (list.dataset.key === text) return;
  list.dataset.key = text;
  list.replaceChildren(...rows());
};

function showJobs(jobs, timers) {
  rowsOf(
    $('jobs'),
    () =>
      jobs.map((job) => {
        const item = make('li');
        const text = make('div');
        const last = job.lastRunAt
          ? `上次 ${dayTime(job.lastRunAt)}${job.lastOutcome ? ` · ${job.lastOutcome}` : ''}`
          : '还没运行过';
        text.append(
          make('b', job.title || job.name),
          make(
            'small',
            `下次 ${new Date(job.nextRunAt) <= Date.now() + offsetMs ? '就在下一次触发' : dayTime(job.nextRunAt)}`,
          ),
          make('small', last),
        );
        const run = make('button', '立即运行');
        run.type = 'button';
        run.title = `Run ${job.name} now`;
        run.onclick = () => act(run, () => post(`/_/jobs/${job.name}/run`), `「${job.title || job.name}」已运行`);
        item.append(text, run);
        return item;
      }),
    jobs,
  );
  $('timers').textContent = timers
    .map(
      (timer) => `触发器 ${timer.name}（${timer.config}）下次 ${timer.nextAt ? clockTime(timer.nextAt) : '不再触发'}`,
    )
    .join('；');
}

function showMessages(messages, grants) {
  rowsOf(
    $('messages'),
    () =>
      messages.slice(0, 30).map((message) => {
        const item = make('li');
        const text = make('div');
        text.append(
          make('b', message.title),
          make('small', `${message.openid} · ${dayTime(message.at)}${message.page ? ` · ${message.page}` : ''}`),
        );
        const fields = make('dl');
        for (const [keyword, value] of Object.entries(message.fields))
          fields.append(make('dt', keyword), make('dd', value));
        item.append(text, make('span', '已发送', 'chip'), fields);
        return item;
      }),
    messages,
  );
  $('messages-empty').hidden = messages.length > 0;
  $('grants').textContent = grants.length
    ? `还可发送：${grants.map((grant) => `${grant.openid}「${grant.title}」${grant.left} 条`).join('，')}`
    : '';
}

const apiNames = {
  'subscribeMessage.send': '发送订阅消息',
  'security.msgSecCheck': '文字内容检测',
  'security.mediaCheckAsync': '图片内容检测',
  'phonenumber.getPhoneNumber': '获取手机号',
  'wxacode.getUnlimited': '小程序码',
};
const verdicts = { pass: ['通过', ''], review: ['待审', 'refused'], risky: ['违规', 'failed'] };

function showWeChat(apis, checks) {
  rowsOf(
    $('apis'),
    () =>
      apis.map((api) => {
        const item = make('li');
        const text = make('div');
        text.append(make('b', apiNames[api.name] ?? api.name), make('small', api.name));
        const label = make('label', undefined, 'switch');
        const box = make('input');
        box.type = 'checkbox';
        box.setAttribute('role', 'switch');
        box.checked = !api.down;
        box.setAttribute('aria-label', `${apiNames[api.name] ?? api.name}可用`);
        box.onchange = () =>
          act(
            null,
            () => post('/_/switch', { api: api.name, down: !box.checked }),
            box.checked ? '已恢复' : '已关掉，调用会得到“系统繁忙”',
          );
        label.append(make('span', api.down ? '已关掉' : '可用'), box);
        item.append(text, label);
        return item;
      }),
    apis,
  );
  rowsOf(
    $('media'),
    () =>
      checks.map((check) => {
        const item = make('li');
        const text = make('div');
        text.append(make('b', '图片检测'), make('small', `${check.openid} · ${dayTime(check.at)} · ${check.url}`));
        const [word, kind] = check.deliveredAt ? verdicts[check.suggest] : ['检测中', 'info'];
        item.append(text, make('span', word, `chip ${kind}`));
        return item;
      }),
    checks,
  );
}

async function refresh() {
  try {
    const state = await (await fetch(`/_/state.json?after=${after}`)).json();
    failing = false;
    showHealth(state.health);
    showClock(state.clock);
    if (state.calls.length > 0) {
      const newest = after;
      after = state.calls[0].seq;
      calls = [...state.calls, ...calls].slice(0, kept);
      showCalls(newest);
    } else if (after === 0) showCalls();
    showJobs(state.jobs, state.timers);
    showMessages(state.messages, state.grants);
    showWeChat(state.apis, state.mediaChecks);
  } catch {
    failing = true;
    // A restarted server counts its calls anew.
    after = 0;
    calls = [];
    showHealth({ ok: false, database: true, functions: {} });
    $('health').lastElementChild.textContent = '本机云没有回应';
  }
}

for (const button of document.querySelectorAll('[data-move]'))
  button.onclick = () =>
    act(
      button,
      () => post('/_/clock', { moveMs: Number(button.dataset.move) }),
      `已拨快${button.textContent.replace('+', ' ')}`,
    );
$('now').onclick = () => act(null, () => post('/_/clock', { offsetMs: 0 }), '已回到真实时间');
$('at').oninput = () => {
  $('at').dataset.touched = '1';
};
$('set-clock').onsubmit = (event) => {
  event.preventDefault();
  void act(null, () => post('/_/clock', { at: `${$('at').value}:00+08:00` }), '时钟已设定');
  delete $('at').dataset.touched;
};
for (const id of ['search', 'outcome', 'jobs-too']) $(id).addEventListener('input', () => showCalls());
setInterval(tick, 250);
setInterval(() => ($('live').checked || failing) && !document.hidden && refresh(), 1500);
tick();
void refresh();
