
const DATA = JSON.parse(document.getElementById('data').textContent);
const utf8 = (text) => new TextEncoder().encode(text);
const element = (id) => document.getElementById(id);

// --- in words

function say(name, values = {}) {
  return DATA.messages[name].replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
}

function inWords(day) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = parts && DATA.months[Number(parts[2]) - 1];
  return month ? `${Number(parts[3])} ${month} ${parts[1]}` : String(day);
}

function named(name, fact, values = {}) {
  return say(name, { number: fact.seq, kind: DATA.kinds[fact.kind] ?? fact.kind, day: inWords(fact.effective_on), ...values });
}

// --- one record

/** Microseconds since 1970, as the fingerprint counts them. */
function micros(instant) {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.(\d{6})Z$/.exec(instant);
  const seconds = parts ? Date.parse(`${parts[1]}Z`) / 1000 : Number.NaN;
  return Number.isNaN(seconds) ? null : (BigInt(seconds) * 1_000_000n + BigInt(parts[2])).toString();
}

function beginning(caseId) {
  const id = fromHex(String(caseId).replaceAll('-', ''));
  return hex(sha256(joined(utf8('rightsdesk case chain 1\n'), id ?? new Uint8Array())));
}

/** The fingerprint that the record ought to have, given what it says comes before it. */
function fingerprint(fact) {
  const sealed = fact.sealed === undefined ? fromHex(fact.sealed_sha256) : fromBase64(fact.sealed);
  const previous = fromHex(fact.previous);
  const at = micros(fact.recorded_at);
  if (!sealed || !previous || at === null) return null;
  const digest = fact.sealed === undefined ? sealed : sha256(sealed);
  const line = [fact.seq, fact.kind, fact.effective_on, at, fact.by, fact.staff ?? ''].join('|');
  return hex(sha256(joined(previous, utf8(`${line}|`), digest)));
}

/** What an open record says, or nothing when it does not open in its own place. */
function opened(record, fact) {
  const place = `case_fact/sealed/${record.case_id}/${fact.seq}`;
  if (fact.place !== place) return null;
  const plain = unseal(fromHex(fact.key), utf8(place), fromBase64(fact.sealed));
  if (!plain) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return null;
  }
}

const field = (content, path) => path.split('.').reduce((inside, step) => inside?.[step], content);

// --- the whole record

const isOpen = (fact) => fact.key !== undefined && fact.sealed !== undefined;

/** Everything that does not fit: `{ seq, says }`, and what each open record says, by number. */
function examine(record) {
  const problems = [];
  const contents = new Map();
  const wrong = (fact, name, values) => problems.push({ seq: fact.seq, says: named(name, fact, values) });
  if (record.case_id !== DATA.record.case_id) problems.push({ seq: null, says: say('anotherCase') });

  const numbers = new Set(record.facts.map((fact) => fact.seq));
  // A number beyond all reason is no sign of a gap.
  const most = record.facts.length + DATA.record.facts.length;
  const last = Math.max(DATA.record.facts.length, ...[...numbers].filter((seq) => seq <= most));
  for (let seq = 1; seq <= last; seq += 1) {
    if (!numbers.has(seq)) problems.push({ seq, says: say('missing', { number: seq }) });
  }

  let before = { seq: 0, hash: beginning(record.case_id) };
  for (const fact of record.facts) {
    const inPlace = fact.seq > before.seq;
    if (!inPlace) wrong(fact, 'order');
    else if (fact.seq === before.seq + 1 && fact.previous !== before.hash) wrong(fact, 'follows');
    if (fingerprint(fact) !== fact.hash) wrong(fact, 'changed');
    if (isOpen(fact)) look(record, fact, contents, wrong);
    compare(fact, wrong);
    before = fact;
  }
  if (record.head !== before.hash || record.beginning !== beginning(record.case_id)) {
    problems.push({ seq: null, says: say('end') });
  }
  return { problems, contents, more: Math.max(0, record.facts.length - DATA.record.facts.length) };
}

/** Opens a record and compares it with what the bundle's pages say. */
function look(record, fact, contents, wrong) {
  const content = opened(record, fact);
  if (content === null) {
    wrong(fact, 'seal');
    return;
  }
  contents.set(fact.seq, content);
  if (content.fact !== fact.kind) wrong(fact, 'anotherKind');
  const expected = DATA.expected.find((expected) => expected.seq === fact.seq);
  if (expected?.says.some(([path, words]) => field(content, path) !== words)) {
    wrong(fact, 'words', { file: expected.file });
  }
}

/** A record that this bundle has too must be the same one. */
function compare(fact, wrong) {
  const ours = DATA.record.facts.find((ours) => ours.seq === fact.seq);
  if (!ours || ours === fact) return;
  if (ours.hash !== fact.hash) wrong(fact, 'another');
  if (isOpen(ours) && !isOpen(fact)) wrong(fact, 'keyGone');
}

// --- showing it

function cell(tag, text, label) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (tag === 'th') made.scope = 'row';
  if (label) made.dataset.label = label;
  return made;
}

function content(fact, found) {
  const holder = document.createElement('div');
  const expected = DATA.expected.find((expected) => expected.seq === fact.seq);
  const says = found.contents.get(fact.seq);
  if (!isOpen(fact)) holder.append(cell('p', say('closed')));
  else if (says !== undefined) {
    holder.append(cell('p', expected ? say('opened', expected) : say('openedAlone')));
    for (const [path] of expected?.says ?? []) {
      const words = cell('p', String(field(says, path) ?? ''));
      words.className = 'typed';
      words.dir = 'auto';
      holder.append(words);
    }
  }
  return holder;
}

function row(fact, found, labels) {
  const made = document.createElement('tr');
  const problems = found.problems.filter((problem) => problem.seq === fact.seq);
  const result = cell('td', say(problems.length ? 'fitsNot' : 'fits'), labels.result);
  if (problems.length) result.className = 'bad';
  const inside = cell('td', '', labels.content);
  // What does not fit is not shown as if it could be relied on.
  if (problems.length) inside.append(...problems.map(({ says }) => cell('p', says)));
  else inside.append(content(fact, found));
  made.append(
    cell('th', fact.seq),
    cell('td', inWords(fact.effective_on), labels.date),
    cell('td', DATA.kinds[fact.kind] ?? fact.kind, labels.kind),
    cell('td', DATA.by[fact.by] ?? fact.by, labels.by),
    result,
    inside,
  );
  return made;
}

function show(record, file) {
  const verdict = element('verdict');
  element('showing').textContent = say('showing', { file });
  element('more').textContent = '';
  element('problem-list').replaceChildren();
  element('records').replaceChildren();
  let found;
  try {
    found = examine(record);
  } catch {
    found = { problems: [{ seq: null, says: say('unreadable') }], contents: new Map(), more: 0 };
    record = { facts: [] };
  }
  const good = found.problems.length === 0;
  verdict.textContent = say(good ? 'good' : 'bad', { count: good ? record.facts.length : found.problems.length });
  verdict.className = good ? 'verdict verdict-good' : 'verdict verdict-bad';
  if (found.more > 0) element('more').textContent = say('more', { count: found.more });
  element('problems').hidden = good;
  element('problem-list').append(...found.problems.map(({ says }) => cell('li', says)));
  element('records').append(...record.facts.map((fact) => row(fact, found, element('records').dataset)));
}

element('file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  let record = null;
  try {
    record = JSON.parse(await file.text());
  } catch {
    // Shown as a file that is no record.
  }
  show(record, file.name);
});

show(DATA.record, say('thisBundle'));
