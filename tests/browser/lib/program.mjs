// Starts the program that is under test as a person would, and stops it again.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/** Path of the built binary: what `./test` hands over, or the usual place. */
export const binary = process.env.RIGHTSDESK_BINARY ?? path.join(ROOT, 'target/debug/rightsdesk');

/**
 * Starts `rightsdesk demo` on a free loopback port with a data folder of its own.
 * Resolves when the program has printed its address; rejects with all it printed if it ends first.
 */
export async function startDemo(...more) {
  const data = await mkdtemp(path.join(tmpdir(), 'rightsdesk-browser-'));
  const child = spawn(binary, ['demo', '--data', path.join(data, 'demo'), '--listen', '127.0.0.1:0', ...more], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const demo = new Demo(child, data);
  try {
    demo.origin = await demo.address();
  } catch (failure) {
    await demo.stop().catch(() => {});
    throw failure;
  }
  return demo;
}

class Demo {
  /** Everything that the program printed, both streams, in the order in which it came. */
  output = '';
  origin = '';
  #child;
  #data;
  #ended;

  constructor(child, data) {
    this.#child = child;
    this.#data = data;
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve({ error }));
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        this.output += text;
      });
    }
  }

  address() {
    return new Promise((resolve, reject) => {
      const fail = (why) => reject(new Error(`${binary} demo ${why}\n${this.output}`));
      const limit = setTimeout(() => fail('printed no address in time'), START_LIMIT_MS);
      const look = () => {
        const found = this.output.match(ADDRESS);
        if (found) {
          clearTimeout(limit);
          resolve(found[0]);
        }
      };
      this.#child.stdout.on('data', look);
      this.#child.stderr.on('data', look);
      this.#ended.then(({ error, code, signal }) => {
        clearTimeout(limit);
        fail(error ? `could not be started: ${error.message}` : `ended with ${code ?? signal}`);
      });
    });
  }

  /** Asks the program to end, takes its folder away, and tells how it ended. */
  async stop() {
    this.#child.kill('SIGTERM');
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    const end = await this.#ended;
    clearTimeout(kill);
    await rm(this.#data, { recursive: true, force: true });
    return end;
  }
}
