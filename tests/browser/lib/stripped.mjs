// A window in which the site's own scripts never arrive.
//
// The browser's script engine stays on, because axe needs it: with it off axe hangs. Documents are changed when
// their answer comes back, not when they are asked for, so that redirects after a form, cookies and downloads go
// through the browser's own network code untouched.

const SCRIPT_FILE = /\.m?js(\?|$)/;
const sent = new WeakMap();

/** The newest document of this page as the server sent it, scripts included; nothing for a page that keeps its scripts. */
export function asSent(page) {
  return sent.get(page);
}

/** Takes every script out of what this page loads from now on. */
export async function stripScripts(page) {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', (paused) => answer(page, session, paused).catch(ignoreClosed));
  await session.send('Fetch.enable', {
    patterns: [
      { urlPattern: '*', resourceType: 'Document', requestStage: 'Response' },
      { urlPattern: '*', resourceType: 'Script', requestStage: 'Request' },
      { urlPattern: '*.js*', requestStage: 'Request' },
      { urlPattern: '*.mjs*', requestStage: 'Request' },
    ],
  });
}

async function answer(page, session, paused) {
  const { requestId } = paused;
  const answered = paused.responseStatusCode !== undefined;
  if (!answered && (paused.resourceType === 'Script' || SCRIPT_FILE.test(paused.request.url))) {
    return session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
  if (!answered || !isPage(paused)) return session.send('Fetch.continueRequest', { requestId });

  const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
  const html = base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  sent.set(page, html);
  return session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: paused.responseStatusCode,
    responseHeaders: paused.responseHeaders.filter(({ name }) => !/^content-(length|encoding)$/i.test(name)),
    body: Buffer.from(withoutScripts(html)).toString('base64'),
  });
}

/** A redirect has no body to change, and a file to download is left as it is. */
function isPage(paused) {
  const status = paused.responseStatusCode;
  const header = (wanted) => paused.responseHeaders.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  return (
    (status < 300 || status >= 400) &&
    header('content-type').startsWith('text/html') &&
    !header('content-disposition').startsWith('attachment')
  );
}

/** The page as somebody without scripts gets it: no script elements, and what stands in `noscript` shown. */
export function withoutScripts(html) {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '').replace(/<\/?noscript\b[^>]*>/gi, '');
}

/** A window that closes while a request is held answers no more; nothing is lost. */
function ignoreClosed(error) {
  if (!/closed|Invalid InterceptionId|Session/i.test(error.message)) throw error;
}
