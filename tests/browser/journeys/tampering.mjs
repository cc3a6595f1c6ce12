// Single changes to the record of an evidence bundle, each of which a check must find.

/** Changes the letter in the middle of a text. */
function bent(text) {
  const middle = Math.floor(text.length / 2);
  const other = text[middle] === 'A' || text[middle] === 'a' ? '0' : 'a';
  return text.slice(0, middle) + other + text.slice(middle + 1);
}

const opened = (record, kind) => record.facts.find((fact) => fact.kind === kind && fact.key);
const closed = (record) => record.facts.find((fact) => !fact.key);

/** One change each; gives the number of the record that must be named. */
export const CHANGES = {
  'a day': (record) => {
    const fact = opened(record, 'message_from_resident');
    fact.effective_on = '2020-02-29';
    return fact.seq;
  },
  'the moment of recording': (record) => {
    const fact = opened(record, 'received');
    fact.recorded_at = fact.recorded_at.replace(/\d{6}Z$/, (end) => `${end.startsWith('9') ? '8' : '9'}${end.slice(1)}`);
    return fact.seq;
  },
  'a kind': (record) => {
    const fact = closed(record);
    fact.kind = 'noted';
    return fact.seq;
  },
  'a byte of what is sealed': (record) => {
    const fact = opened(record, 'message_from_resident');
    fact.sealed = bent(fact.sealed);
    return fact.seq;
  },
  'a byte of what stays closed': (record) => {
    const fact = closed(record);
    fact.sealed_sha256 = bent(fact.sealed_sha256);
    return fact.seq;
  },
  'a key': (record) => {
    const fact = opened(record, 'received');
    fact.key = bent(fact.key);
    return fact.seq;
  },
  'a record taken out': (record) => record.facts.splice(2, 1)[0].seq,
  'the last record taken off': (record) => record.facts.pop().seq,
  'two records swapped': (record) => {
    [record.facts[1], record.facts[2]] = [record.facts[2], record.facts[1]];
    return record.facts[2].seq;
  },
  'a record closed that was open': (record) => {
    const fact = opened(record, 'message_from_resident');
    delete fact.key;
    return fact.seq;
  },
};
