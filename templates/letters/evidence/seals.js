'use strict';

// --- SHA-256 (FIPS 180-4)

const PRIMES = [];
for (let n = 2; PRIMES.length < 64; n += 1) if (PRIMES.every((prime) => n % prime !== 0)) PRIMES.push(n);
const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const right = (word, by) => (word >>> by) | (word << (32 - by));

function sha256(bytes) {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = START.slice();
  const w = new Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(at + 4 * t);
    for (let t = 16; t < 64; t += 1) {
      const before = right(w[t - 15], 7) ^ right(w[t - 15], 18) ^ (w[t - 15] >>> 3);
      const later = right(w[t - 2], 17) ^ right(w[t - 2], 19) ^ (w[t - 2] >>> 10);
      w[t] = (w[t - 16] + before + w[t - 7] + later) >>> 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t += 1) {
      const high = right(e, 6) ^ right(e, 11) ^ right(e, 25);
      const one = (h + high + ((e & f) ^ (~e & g)) + ROUND[t] + w[t]) >>> 0;
      const low = right(a, 2) ^ right(a, 13) ^ right(a, 22);
      const two = (low + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, n) => {
      state[n] = (state[n] + word) >>> 0;
    });
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, n) => out.setUint32(4 * n, word));
  return new Uint8Array(out.buffer);
}

// --- bytes and their names

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(text) {
  if (typeof text !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function joined(...pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

// --- ChaCha20 and Poly1305 (RFC 8439), with the long nonce of XChaCha20

const left = (word, by) => ((word << by) | (word >>> (32 - by))) >>> 0;

function quarter(s, a, b, c, d) {
  s[a] = (s[a] + s[b]) >>> 0;
  s[d] = left(s[d] ^ s[a], 16);
  s[c] = (s[c] + s[d]) >>> 0;
  s[b] = left(s[b] ^ s[c], 12);
  s[a] = (s[a] + s[b]) >>> 0;
  s[d] = left(s[d] ^ s[a], 8);
  s[c] = (s[c] + s[d]) >>> 0;
  s[b] = left(s[b] ^ s[c], 7);
}

function mixed(state) {
  const s = state.slice();
  for (let round = 0; round < 10; round += 1) {
    for (let n = 0; n < 4; n += 1) quarter(s, n, n + 4, n + 8, n + 12);
    for (let n = 0; n < 4; n += 1) quarter(s, n, 4 + ((n + 1) % 4), 8 + ((n + 2) % 4), 12 + ((n + 3) % 4));
  }
  return s;
}

function wordsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / 4 }, (_, n) => view.getUint32(4 * n, true));
}

function bytesOf(words) {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, n) => view.setUint32(4 * n, word, true));
  return new Uint8Array(view.buffer);
}

const SIGMA = wordsOf(new TextEncoder().encode('expand 32-byte k'));

function hchacha20(key, nonce) {
  const s = mixed([...SIGMA, ...wordsOf(key), ...wordsOf(nonce)]);
  return bytesOf([...s.slice(0, 4), ...s.slice(12)]);
}

function chacha20(key, nonce, counter, bytes) {
  const out = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 64) {
    const state = [...SIGMA, ...wordsOf(key), (counter + at / 64) >>> 0, ...wordsOf(nonce)];
    const stream = bytesOf(mixed(state).map((word, n) => (word + state[n]) >>> 0));
    for (let n = 0; n < Math.min(64, bytes.length - at); n += 1) out[at + n] = bytes[at + n] ^ stream[n];
  }
  return out;
}

const number = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function poly1305(key, bytes) {
  const r = number(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  const s = number(key.subarray(16, 32));
  const prime = (1n << 130n) - 5n;
  let sum = 0n;
  for (let at = 0; at < bytes.length; at += 16) {
    const block = bytes.subarray(at, at + 16);
    sum = ((sum + number(block) + (1n << BigInt(8 * block.length))) * r) % prime;
  }
  const tag = (sum + s) & ((1n << 128n) - 1n);
  return Uint8Array.from({ length: 16 }, (_, n) => Number((tag >> BigInt(8 * n)) & 255n));
}

const padding = (bytes) => new Uint8Array((16 - (bytes.length % 16)) % 16);

function lengthOf(bytes) {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, bytes.length, true);
  return new Uint8Array(view.buffer);
}

/** Opens one sealed record, or gives nothing: format byte, 24 bytes of nonce, text, 16 bytes of tag. */
function unseal(key, place, sealed) {
  if (key?.length !== 32 || !sealed || sealed.length < 41 || sealed[0] !== 1) return null;
  const nonce = sealed.subarray(1, 25);
  const text = sealed.subarray(25, sealed.length - 16);
  const tag = sealed.subarray(sealed.length - 16);
  const inner = hchacha20(key, nonce.slice(0, 16));
  const short = joined(new Uint8Array(4), nonce.subarray(16));
  const once = chacha20(inner, short, 0, new Uint8Array(32));
  const covered = joined(place, padding(place), text, padding(text), lengthOf(place), lengthOf(text));
  const right = poly1305(once, covered).every((byte, n) => byte === tag[n]);
  return right ? chacha20(inner, short, 1, text) : null;
}
