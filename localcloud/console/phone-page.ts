import { personas } from '../personas';

const option = ({ openid, zh, en, does }: (typeof personas)[number]) => `
        <li><button type="button" data-as="${openid}" aria-pressed="false"><b>${zh}</b><i lang="en">${en}</i><small>${does}</small></button></li>`;

/** A phone around the browser build, with the switch of personas beside it; on a narrow screen only the build. */
export const phonePage = (): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>会馆 Huiguan</title>
<link rel="stylesheet" href="/phone.css">
<script>if (innerWidth < 720) location.replace('/h5/' + location.search);</script>
</head>
<body>
<main>
  <div class="stage" id="stage">
    <div class="phone" id="phone"><div class="screen">
      <div class="status" aria-hidden="true"><span id="time">--:--</span><span class="signs"><svg width="17" height="12" viewBox="0 0 17 12"><path d="M1 8h2v3H1zM5 6h2v5H5zM9 3h2v8H9zM13 1h2v10h-2z" fill="currentColor"/></svg><svg width="26" height="12" viewBox="0 0 26 12"><rect x=".5" y=".5" width="22" height="11" rx="3" fill="none" stroke="currentColor" opacity=".5"/><rect x="2" y="2" width="17" height="8" rx="1.5" fill="currentColor"/><path d="M24 4v4" stroke="currentColor" stroke-width="2" opacity=".5"/></svg></span></div>
      <iframe id="app" title="会馆小程序"></iframe>
      <div class="home" aria-hidden="true"></div>
    </div></div>
  </div>
  <aside>
    <header><span class="seal" aria-hidden="true">会馆</span><div><h1>会馆</h1><p lang="en">Huiguan, on this machine</p></div></header>
    <section aria-labelledby="as">
      <h2 id="as">以谁的身份打开 <i lang="en">Open as</i></h2>
      <ul id="people">${personas.map(option).join('')}
        <li><button type="button" data-as="" aria-pressed="false"><b>浏览器</b><i lang="en">Browser</i><small>没有微信，像公众一样看</small></button></li>
      </ul>
    </section>
    <section class="looks" aria-label="显示">
      <label><input type="checkbox" id="small"> 小屏 <i lang="en">320 × 568</i></label>
      <label><input type="checkbox" id="dark"> 深色 <i lang="en">Dark</i></label>
      <label><input type="checkbox" id="large"> 大字 <i lang="en">Large text</i></label>
      <label><input type="checkbox" id="english"> 英文 <i lang="en">English</i></label>
    </section>
    <nav><a href="/_/">控制台 <i lang="en">Console</i></a><span>调用、消息、定时任务、时钟</span></nav>
  </aside>
</main>
<script src="/phone.js"></script>
</body>
</html>`;

export const unbuiltPage = (): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<title>界面还没有构建</title><link rel="stylesheet" href="/phone.css">
<body class="unbuilt"><div><span class="seal" aria-hidden="true">会馆</span><h1>界面还没有构建</h1><p>在终端运行 <code>npm run build:h5</code>，约一分钟，然后刷新这一页。</p><p lang="en">The browser build is not there yet: run npm run build:h5, then reload.</p></div></body></html>`;
