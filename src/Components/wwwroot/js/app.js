/* Small comforts on top of pages that work without any of this. Loaded at the top of <body>, so the flag is there before paint. */
(function () {
  'use strict';
  var body = document.body;
  body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');

  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function two(n) { return n < 10 ? '0' + n : '' + n; }
  function typing(target) { return /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target.tagName === 'INPUT' && !/^(radio|checkbox)$/.test(target.type)) || target.isContentEditable; }

  /* [data-print], [data-copy="text"], [data-close] */
  document.addEventListener('click', function (event) {
    var button = event.target.closest ? event.target.closest('[data-print],[data-copy]') : null;
    if (!button) { return; }
    event.preventDefault();
    if (button.hasAttribute('data-print')) { window.print(); return; }
    copy(button.getAttribute('data-copy'), function (done) { say(button, done ? '已复制' : '请长按文字复制'); });
  });

  function copy(text, done) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done(true); }, function () { done(false); });
      return;
    }
    var area = document.createElement('textarea');
    area.value = text; area.setAttribute('readonly', ''); area.className = 'govuk-visually-hidden';
    body.appendChild(area); area.select();
    var ok = false;
    try { ok = document.execCommand('copy'); } catch (refused) { ok = false; }
    body.removeChild(area); done(ok);
  }

  function say(beside, words) {
    var note = beside.nextElementSibling;
    if (!note || !note.hasAttribute('data-said')) {
      note = document.createElement('span');
      note.setAttribute('data-said', ''); note.setAttribute('role', 'status'); note.className = 'ms-said';
      beside.parentNode.insertBefore(note, beside.nextSibling);
    }
    note.textContent = words;
  }

  /* A form is sent once. The button stays enabled: a second click within 8 s is swallowed, so a lost answer can be sent again. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if ((form.getAttribute('method') || 'get').toLowerCase() !== 'post') { return; }
    var now = Date.now();
    if (form.sentAt && now - form.sentAt < 8000) { event.preventDefault(); return; }
    form.sentAt = now;
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', function () { all('form').forEach(function (f) { f.sentAt = 0; f.removeAttribute('aria-busy'); }); });

  /* <html data-idle="60">: a terminal everybody uses. Twenty seconds before the end it says so; any touch goes on. */
  var idle = Number(document.documentElement.getAttribute('data-idle'));
  if (idle) {
    var touched = Date.now(), warning = null;
    ['pointerdown', 'keydown', 'touchstart', 'scroll', 'input'].forEach(function (name) {
      document.addEventListener(name, function () {
        touched = Date.now();
        if (warning) { body.removeChild(warning); warning = null; }
      }, true);
    });
    window.addEventListener('pageshow', function (event) { if (event.persisted) { location.replace('/kiosk/end'); } });
    setInterval(function () {
      var left = Math.ceil(idle - (Date.now() - touched) / 1000);
      if (left <= 0) { location.replace('/kiosk/end'); return; }
      if (left > 20) { return; }
      if (!warning) { warning = document.createElement('p'); warning.className = 'ms-idle'; warning.setAttribute('role', 'alert'); body.appendChild(warning); }
      warning.textContent = left + ' 秒后自动结束并清除您的信息，碰一下屏幕继续';
    }, 1000);
  }

  /* [data-autosave] on a form: htmx posts it; here only the words that say what became of it. */
  document.addEventListener('htmx:afterRequest', function (event) {
    var form = event.target.closest && event.target.closest('[data-autosave]');
    var note = form && document.querySelector('[data-saved]');
    if (!note) { return; }
    var d = new Date();
    note.textContent = event.detail.successful ? event.detail.xhr.responseText || '已自动保存 ' + two(d.getHours()) + ':' + two(d.getMinutes())
      : event.detail.xhr && event.detail.xhr.status === 409 ? '另一台设备上有更新，保存时会让您选择'
      : '暂时没存上，您可以继续填，稍后按“存草稿”';
  });

  /* [data-countdown="seconds"]: shows m 分 s 秒; announces at 60, 30, 10; at zero goes to data-then or says data-ended. */
  function countdown(clock) {
    var end = Date.now() + Number(clock.getAttribute('data-countdown')) * 1000;
    var voice = document.createElement('span');
    voice.className = 'govuk-visually-hidden'; voice.setAttribute('role', 'status');
    clock.setAttribute('aria-hidden', 'true');
    clock.parentNode.insertBefore(voice, clock.nextSibling);
    var timer = setInterval(tick, 1000);
    function tick() {
      var left = Math.max(0, Math.round((end - Date.now()) / 1000));
      clock.textContent = (left >= 60 ? Math.floor(left / 60) + ' 分 ' : '') + (left % 60) + ' 秒';
      if (left === 60 || left === 30 || left === 10) { voice.textContent = '还有 ' + left + ' 秒'; }
      if (left > 0) { return; }
      clearInterval(timer);
      var then = clock.getAttribute('data-then');
      if (then) { location.assign(then); } else { clock.textContent = voice.textContent = clock.getAttribute('data-ended') || '已到时间'; }
    }
    tick();
  }

  /* [data-key="Alt+S"] on links and buttons of the desk; "/" goes to [data-key="/"], [data-focus] is gone to and not pressed.
     Off when <body class="ms-keys-off">. */
  document.addEventListener('keydown', function (event) {
    if (body.classList.contains('ms-keys-off') || event.ctrlKey || event.metaKey) { return; }
    var bare = !event.altKey;
    if (bare && typing(event.target)) { return; }
    var key = event.code && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '') : event.key.toUpperCase();
    var target = document.querySelector('[data-key="' + (bare ? '' : 'Alt+') + key.replace(/["\\]/g, '') + '"]');
    if (!target) { return; }
    event.preventDefault();
    if (typing(target) || target.hasAttribute('data-focus')) { target.focus(); } else { target.click(); }
  });

  /* form[data-first]: on a wide screen work begins in its first open field.
     Radios of the desk: a number marks that choice of the group that has the focus and goes on to what is still open.
     [data-mark] where a choice has a number of its own. */
  document.addEventListener('keydown', function (event) {
    var at = event.target, group = at.type === 'radio' && body.classList.contains('ms-desk') && at.closest('fieldset');
    if (!group || !/^[1-9]$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey || body.classList.contains('ms-keys-off')) { return; }
    var marks = all('input[type=radio]', group).filter(function (r) { return r.name === at.name; });
    var mark = marks[0].hasAttribute('data-mark') ? marks.filter(function (r) { return r.getAttribute('data-mark') === event.key; })[0] : marks[event.key - 1];
    if (!mark) { return; }
    event.preventDefault(); mark.click(); mark.focus();
    var next = stillOpen(mark.form, mark);
    if (next) { next.focus(); }
  });

  /* The form's next field that nobody has filled in, else its first button. */
  function stillOpen(form, from, each) {
    var fields = all('input,select,textarea', form), after = from ? fields.slice(fields.indexOf(from) + 1) : fields;
    return after.filter(function (f) {
      if (!f.getClientRects().length || f.closest('details:not([open])') || /^(hidden|file)$/.test(f.type)) { return false; }
      if (from && f.name === from.name) { return each && !f.checked; }
      return /^(radio|checkbox)$/.test(f.type) ? !fields.some(function (g) { return g.name === f.name && g.checked; }) : !f.value;
    })[0] || form.querySelector('button.govuk-button');
  }

  /* [data-counted]: a box ticked by key leads on to the next one, or out of the list. */
  document.addEventListener('keyup', function (event) {
    var box = event.target;
    if (event.key === ' ' && box.type === 'checkbox' && box.checked && box.closest('[data-counted]')) { stillOpen(box.form, box, true).focus(); }
  });

  /* [data-tally]: how many rows of [data-judge] still have no mark, and how many are marked 2. */
  function tally() {
    var note = document.querySelector('[data-tally]'), rows = all('[data-judge]');
    if (!note) { return; }
    var open = rows.filter(function (r) { return !r.querySelector('input:checked'); }).length;
    var faulty = rows.filter(function (r) { return r.querySelector('[data-mark="2"]:checked'); }).length;
    note.textContent = open ? '还有 ' + open + ' 份没核对' + (faulty ? '，不齐 ' + faulty + ' 份' : '') : faulty ? '不齐 ' + faulty + ' 份，请一次性告知' : '全部核对，可以受理';
  }
  document.addEventListener('change', tally);

  /* [data-view] links show pictures and PDF beside the work, in [data-viewer]; without it, or for other files, the link does its own. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('[data-view]') : null;
    var viewer = link && document.querySelector('[data-viewer]');
    var type = link && link.getAttribute('data-view');
    if (!viewer || event.ctrlKey || event.metaKey || event.shiftKey || !/^(image\/|application\/pdf)/.test(type)) { return; }
    event.preventDefault();
    var picture = type.indexOf('image/') === 0, shown = document.createElement(picture ? 'img' : 'object');
    shown.setAttribute(picture ? 'src' : 'data', link.href);
    if (picture) { shown.alt = link.textContent; } else { shown.type = type; shown.setAttribute('aria-label', link.textContent); }
    var stage = viewer.querySelector('[data-viewer-stage]');
    stage.textContent = ''; stage.appendChild(shown);
    viewer.querySelector('h2').textContent = link.textContent;
    viewer.querySelector('[data-viewer-link]').href = link.href;
    viewer.removeAttribute('hidden'); viewer.openedBy = link; viewer.focus();
  });
  document.addEventListener('keydown', function (event) {
    var viewer = event.key === 'Escape' && document.querySelector('[data-viewer]:not([hidden])');
    if (viewer) { viewer.setAttribute('hidden', ''); viewer.openedBy.focus(); }
  });

  /* [data-reveals]: what a choice asks for is shown with it. Not govuk-frontend's own: it puts aria-expanded on radios, which they may not have. */
  function reveals(group) {
    function show() {
      all('[data-shows]', group).forEach(function (box) {
        var more = document.getElementById(box.getAttribute('data-shows'));
        more.classList[box.checked ? 'remove' : 'add']((box.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes') + '__conditional--hidden');
      });
    }
    group.addEventListener('change', show);
    show();
  }

  /* [data-scan]: a code reader types fast and ends with Enter; collect it and submit its form. */
  document.addEventListener('DOMContentLoaded', function () {
    all('[data-countdown]').forEach(countdown);
    all('[data-scan]').forEach(function (box) { if (!document.querySelector('[autofocus],.govuk-error-summary')) { box.focus(); } });
    all('[data-reveals]').forEach(reveals);
    tally();
    all('form[data-first]').forEach(function (form) {
      var first = !document.querySelector('.govuk-error-summary,[autofocus]') && stillOpen(form);
      if (first && window.matchMedia('(min-width:64em)').matches) { first.focus(); }
    });
    if (document.querySelector('[data-print="now"]')) { window.addEventListener('load', function () { window.print(); }); }
    all('[data-js-only]').forEach(function (e) { e.removeAttribute('hidden'); });
  });
})();
