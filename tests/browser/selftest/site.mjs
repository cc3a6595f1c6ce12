// A site of a few pages with known faults, on loopback, to prove that the checks see what they are for.

import { createServer } from 'node:http';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'";

const page = (title, main, head = '') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.svg">${head}</head>
<body><a class="govuk-skip-link" href="#main">Skip</a><main id="main"><h1>${title}</h1>${main}</main></body></html>`;

const FIELDS = `<form action="/given" method="get">
<fieldset><legend>Colour</legend><label><input type="radio" name="colour" value="red"> Red</label> <label><input type="radio" name="colour" value="green"> Green</label></fieldset>
<fieldset><legend>Days</legend><label><input type="checkbox" name="days" value="mon"> Monday</label> <label><input type="checkbox" name="days" value="tue"> Tuesday</label> <label><input type="checkbox" name="days" value="wed"> Wednesday</label></fieldset>
<label>Town <select name="town"><option value="a">A</option><option value="b">B</option></select></label>
<label>Words <textarea name="words"></textarea></label>
<label>Hidden <input name="hidden" tabindex="-1" disabled></label>
<button type="submit">Send</button></form>`;

const WELSH = `<p>Parhau</p><p dir="auto">Continue</p><p lang="en">Continue</p><p>Email</p><input aria-label="For example" type="text">
<p>Your letters and <a href="/good">notes</a>: 3</p><p>12 days are left to you</p>`;

const PAGES = {
  '/good': page('Good', '<p id="said">as sent</p><noscript><p>without</p></noscript>', '<script src="/app.js" defer></script>'),
  '/nameless-field': page('Nameless field', '<form action="/send" method="post"><input type="text" name="word"></form>'),
  '/too-wide': page('Too wide', '<link rel="stylesheet" href="/wide.css"><p class="wide">A line that does not wrap</p>'),
  '/inline': page('Inline', '<p>Text</p>', '<script>document.title = "changed"</script>'),
  '/noisy': page('Noisy', '<p>Text</p>', '<script src="/noisy.js" defer></script>'),
  '/elsewhere': page('Elsewhere', '<p>Text</p>', '<script src="/elsewhere.js" defer></script>'),
  '/unclosed': page('Unclosed', '<ul><p>Text</ul><div id="a"></div><div id="a"></div>'),
  '/form': page('Form', '<form action="/send" method="post"><button>Send</button></form><p><a href="/file.html">Download</a></p>'),
  '/no-outline': page('No outline', '<p><a href="/good">Seen</a> <a class="unseen" href="/form">Not seen</a></p>', '<link rel="stylesheet" href="/wide.css">'),
  '/tight': page('Tight', '<link rel="stylesheet" href="/boxes.css"><p class="tight">As much as fits</p>'),
  '/low': page('Low', '<link rel="stylesheet" href="/boxes.css"><p class="low">One line</p>'),
  '/heard': page('Heard', '<link rel="stylesheet" href="/boxes.css"><p class="heard">Heard by some and seen by nobody</p>'),
  '/coloured': page('Coloured', '<link rel="stylesheet" href="/boxes.css"><p class="coloured">White <a href="/good">on</a> green</p>'),
  '/stubborn': page('Stubborn', '<link rel="stylesheet" href="/boxes.css"><p class="stubborn">Grey on white</p>'),
  '/moved': page('Moved', '<p><a href="/good">First</a> <a href="/low" tabindex="2">Second</a></p>'),
  '/fields': page('Fields', FIELDS),
  '/welsh': page('Continue – Gwasanaeth', WELSH).replace('<html lang="en">', '<html lang="cy">'),
  '/sent': page('Sent', '<p id="said">as sent</p>', '<script src="/app.js" defer></script>'),
};

const FILES = {
  '/app.js': ['text/javascript', 'document.getElementById("said").textContent = "changed by script";'],
  '/noisy.js': ['text/javascript', 'console.error("something is wrong");'],
  '/elsewhere.js': ['text/javascript', 'new Image().src = "http://localhost:9/";'],
  '/wide.css': ['text/css', '.wide { width: 700px } .unseen { outline: none }'],
  '/boxes.css': [
    'text/css',
    `.tight { height: 22px; width: 130px; overflow: hidden; font-size: 1rem; white-space: nowrap }
    .low { height: 22px; font-size: 1rem } .heard { position: absolute; width: 1px; height: 1px; overflow: hidden }
    .coloured, .coloured a { color: #fff; background: #060 } .stubborn { forced-color-adjust: none; color: #aaa; background: #fff }`,
  ],
  '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
};

/** Starts the site on a free loopback port: `{ origin, close }`. */
export async function openSite() {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  const send = (status, type, body, more = {}) =>
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY, ...more }).end(body);

  if (pathname === '/send') {
    const cookie = '__Host-session=kept; Path=/; Secure; HttpOnly; SameSite=Strict';
    return send(303, 'text/plain', '', { location: '/sent', 'set-cookie': cookie });
  }
  if (pathname === '/file.html') {
    const attached = { 'content-disposition': 'attachment; filename="file.html"' };
    return send(200, 'text/html', '<script>kept</script>', attached);
  }
  if (pathname === '/cookie') return send(200, 'text/html', page('Cookie', `<p id="said">${request.headers.cookie ?? 'none'}</p>`));
  if (pathname === '/given') {
    const given = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').search.slice(1));
    return send(200, 'text/html', page('Given', `<p id="said">${given.replaceAll('&', '&amp;')}</p>`));
  }
  if (pathname === '/broken') return send(500, 'text/html', page('Broken', '<p>Text</p>'));
  if (pathname === '/bad-input') return send(422, 'text/html', page('Error: Bad input', '<p>Text</p>'));
  if (pathname === '/elsewhere') return send(200, 'text/html', PAGES[pathname], { 'content-security-policy': "script-src 'self'" });
  if (PAGES[pathname]) return send(200, 'text/html', PAGES[pathname]);
  if (FILES[pathname]) return send(200, ...FILES[pathname]);
  return send(404, 'text/html', page('Not found', '<p>Text</p>'));
}
