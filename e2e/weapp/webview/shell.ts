import { plainText } from '../../plain-text';
import type { Phone } from '../phone';
import { escapeHtml } from './html';

const text = (value: unknown) => escapeHtml(plainText(value));

/** What WeChat draws around and above a page: bar, capsule, tabs, toast, modal. Colours follow theme.json. */
export function shellOf(phone: Phone) {
  const { dist, device } = phone;
  const theme = (dist.json(dist.app.themeLocation ?? 'theme.json')[device.theme] ?? {}) as Record<string, string>;
  const themed = (value: unknown) => {
    const name = plainText(value);
    return name.startsWith('@') ? (theme[name.slice(1)] ?? '') : name;
  };
  const { pages, dialogs } = phone.program.world;
  const config = { ...dist.app.window, ...dist.json(`${phone.route}.json`) } as Record<string, unknown>;
  const title = phone.program.page.title ?? config.navigationBarTitleText;
  const ink = themed(config.navigationBarTextStyle) === 'black' ? '#000' : '#fff';
  const back = pages.open.length > 1 ? '<b class="shell-back">‹</b>' : '';
  const bar =
    config.navigationStyle === 'custom'
      ? ''
      : `<header style="padding-top:${device.statusBar}px;background:${themed(config.navigationBarBackgroundColor)};color:${ink}">${back}${text(title)}<span class="shell-capsule" style="color:${ink}">•••<i></i>◉</span></header>`;
  const { tabBar } = dist.app;
  const tabs = dist.tabs.map((tab) => {
    const on = tab.pagePath === phone.route;
    const icon = themed(on ? tab.selectedIconPath : tab.iconPath);
    return `<a style="color:${themed(on ? tabBar?.selectedColor : tabBar?.color)}"><img src="/${icon}">${text(tab.text)}</a>`;
  });
  const isTab = pages.open.length === 1 && pages.isTab(phone.route);
  const { toast, loading, modal, sheet } = dialogs;
  const brief = toast?.title ?? loading;
  return {
    background: themed(config.backgroundColor),
    bar,
    tabs: isTab
      ? `<nav style="height:${device.tabBar}px;padding-bottom:${device.homeIndicator}px;background:${themed(tabBar?.backgroundColor)}">${tabs.join('')}</nav>`
      : '',
    above: [
      brief ? `<div class="shell-toast">${text(brief)}</div>` : '',
      modal
        ? `<div class="shell-shade"><div class="shell-modal"><h3>${text(modal.title)}</h3><p>${text(modal.content)}</p><footer><span>${text(modal.cancelText)}</span><b>${text(modal.confirmText)}</b></footer></div></div>`
        : '',
      sheet
        ? `<div class="shell-shade"><div class="shell-sheet">${sheet.map((item) => `<p>${text(item)}</p>`).join('')}</div></div>`
        : '',
    ].join(''),
  };
}
