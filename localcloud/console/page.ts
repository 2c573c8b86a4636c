import { personas } from '../personas';

// The first characters of two pairs are the same, so some are known by another.
const glyphs: Record<string, string> = { 'local-clerk': '干', 'local-president': '长' };
const glyph = (openid: string, zh: string) => glyphs[openid] ?? zh.slice(0, 1);
const persona = ({ openid, zh, en, does }: (typeof personas)[number]) => `
      <li><a class="persona" href="/?as=${openid}" target="huiguan-phone">
        <span class="face" aria-hidden="true">${glyph(openid, zh)}</span>
        <span class="who"><b>${zh}</b><i lang="en">${en}</i><small>${does}</small></span>
      </a></li>`;

/** The console: drawn here, filled and kept up to date by `console.js` from `/_/state.json`. */
export const consolePage = (): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>控制台 · 会馆本机云</title>
<link rel="stylesheet" href="/_/console.css">
</head>
<body>
<header class="top">
  <a class="brand" href="/"><span class="seal" aria-hidden="true">会馆</span><span><b>控制台</b> <i lang="en">Local cloud</i></span></a>
  <span class="health" id="health" role="status"><span class="dot" aria-hidden="true"></span><span>正在连接</span></span>
  <a class="button" href="/">打开手机 <i lang="en">Phone</i></a>
</header>

<main>
  <section class="clock card" aria-labelledby="clock-title">
    <h2 id="clock-title">时钟 <i lang="en">Clock</i></h2>
    <p class="time"><span id="time">--:--:--</span><span id="day"></span></p>
    <p class="offset" id="offset"></p>
    <div class="moves">
      <button type="button" data-move="3600000">+1 小时</button>
      <button type="button" data-move="86400000">+1 天</button>
      <button type="button" data-move="604800000">+7 天</button>
      <button type="button" id="now" class="quiet">回到现在 <i lang="en">Now</i></button>
    </div>
    <form id="set-clock"><label for="at">设定到 <i lang="en">Set to</i></label><input id="at" type="datetime-local" required><button>设定</button></form>
    <p class="hint">拨快后，期限、会费和提醒跟着走；到点的定时器立刻触发。</p>
  </section>

  <section class="people" aria-labelledby="people-title">
    <h2 id="people-title">角色 <i lang="en">Personas</i><small>点一下，以此身份打开手机</small></h2>
    <ul>${personas.map(persona).join('')}
    </ul>
  </section>

  <section class="calls card" aria-labelledby="calls-title">
    <h2 id="calls-title">调用 <i lang="en">Calls</i><small id="calls-count"></small></h2>
    <div class="filters">
      <input id="search" type="search" placeholder="函数、动作、requestId" aria-label="筛选调用">
      <select id="outcome" aria-label="结果"><option value="all">全部结果</option><option value="ok">成功</option><option value="refused">未成功</option></select>
      <label class="check"><input id="jobs-too" type="checkbox"> 定时任务</label>
      <label class="check"><input id="live" type="checkbox" checked> 实时</label>
    </div>
    <div class="table" role="region" aria-label="调用记录" tabindex="0">
      <table>
        <thead><tr><th>时间<th>函数 · 动作<th class="n">耗时 ms<th class="n">数据库往返<th>结果<th>requestId</tr></thead>
        <tbody id="calls"></tbody>
      </table>
      <p class="empty" id="calls-empty">还没有调用。打开手机点一点，每次调用都会出现在这里。</p>
    </div>
  </section>

  <section class="jobs card" aria-labelledby="jobs-title">
    <h2 id="jobs-title">定时任务 <i lang="en">Timers</i></h2>
    <ul id="jobs" class="rows"></ul>
    <p class="hint" id="timers"></p>
  </section>

  <section class="messages card" aria-labelledby="messages-title">
    <h2 id="messages-title">订阅消息 <i lang="en">Messages</i><small>本该发到微信的</small></h2>
    <ul id="messages" class="rows"></ul>
    <p class="empty" id="messages-empty">还没有消息。用户点过“允许”之后，事情有进展时会出现在这里。</p>
    <p class="hint" id="grants"></p>
  </section>

  <section class="wechat card" aria-labelledby="wechat-title">
    <h2 id="wechat-title">微信接口 <i lang="en">WeChat stand-ins</i><small>关掉一个，看产品怎么办</small></h2>
    <ul id="apis" class="rows"></ul>
    <p class="hint">内容里写“违禁测试”判为违规，写“待审测试”转人工。</p>
    <ul id="media" class="rows"></ul>
  </section>
</main>
<p class="toast" id="toast" role="status"></p>
<script src="/_/console.js"></script>
</body>
</html>`;
