// The phone frame: who holds it, how it looks, and how large it may be drawn.
'use strict';

const $ = (id) => document.getElementById(id);
const app = $('app');
const remembered = 'x-local-openid';
const params = new URLSearchParams(location.search);
let as = params.get('as') ?? localStorage.getItem(remembered) ?? '';

// The build keeps its settings under this name, in Taro's wrapping; `auto` leaves the choice to the system.
const settingsKey = 'huiguan.settings';
function keepLook() {
  const kept = JSON.parse(localStorage.getItem(settingsKey) ?? '{}').data ?? {};
  const data = {
    ...kept,
    theme: $('dark').checked ? 'dark' : 'light',
    textSize: $('large').checked ? 'large' : 'auto',
    language: $('english').checked ? 'en' : 'zh-CN',
  };
  localStorage.setItem(settingsKey, JSON.stringify({ data }));
}

function open() {
  localStorage.setItem(remembered, as);
  for (const button of document.querySelectorAll('[data-as]'))
    button.setAttribute('aria-pressed', String(button.dataset.as === as));
  history.replaceState(null, '', as ? `/?as=${encodeURIComponent(as)}${location.hash}` : `/${location.hash}`);
  // A new address each time, or a change of the fragment alone would not load the page anew.
  app.src = `/h5/?${as ? `as=${encodeURIComponent(as)}&` : ''}n=${Date.now()}${location.hash}`;
}

function draw() {
  const [width, height] = $('small').checked ? [320, 568] : [390, 844];
  const root = document.documentElement.style;
  root.setProperty('--w', `${width}px`);
  root.setProperty('--h', `${height}px`);
  root.setProperty('--k', String(Math.min(1, (innerHeight - 48) / (height + 20))));
  $('phone').classList.toggle('small', $('small').checked);
  $('phone').classList.toggle('dark', $('dark').checked);
}

async function showTime() {
  try {
    const { now } = await (await fetch('/_/health')).json();
    $('time').textContent = new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(now));
  } catch {
    $('time').textContent = '--:--';
  }
}

$('people').onclick = (event) => {
  const button = event.target.closest('[data-as]');
  if (!button) return;
  as = button.dataset.as;
  location.hash = '';
  open();
};
$('small').onchange = draw;
for (const id of ['dark', 'large', 'english']) {
  $(id).onchange = () => {
    keepLook();
    draw();
    app.contentWindow.location.reload();
  };
}
const kept = JSON.parse(localStorage.getItem(settingsKey) ?? '{}').data ?? {};
$('dark').checked = kept.theme ? kept.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
$('large').checked = kept.textSize === 'large';
$('english').checked = kept.language === 'en';
keepLook();
addEventListener('resize', draw);
draw();
open();
void showTime();
setInterval(showTime, 15000);
