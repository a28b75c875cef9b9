// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The width and height of the display. The pointer is in its middle. */
export const screenSize = 3200;

/** A running WebKitWebDriver with one session ({@link https://www.w3.org/TR/webdriver2/ | WebDriver}). */
export class WebKitDriver {
  #address;
  #processes;
  #session = '';

  /** @param {string} address @param {import('node:child_process').ChildProcess[]} processes */
  constructor(address, processes) {
    this.#address = address;
    this.#processes = processes;
  }

  /**
   * @param {string} command the path of WebKitWebDriver
   * @param {string} display the path of Xvfb
   */
  static async start(command, display) {
    const [port, screen] = await Promise.all([freePort(), startDisplay(display)]);
    // On a separate display, no other window can take the focus away.
    const env = { ...process.env, DISPLAY: `:${screen.number}`, GDK_BACKEND: 'x11' };
    const server = startProcess(command, [`--port=${port}`, '--host=127.0.0.1'], env);
    const driver = new WebKitDriver(`http://127.0.0.1:${port}`, [server, screen.process]);
    try {
      await Promise.race([driver.#begin(), failure(server, 'WebKitWebDriver')]);
    } catch (cause) {
      await driver.stop();
      throw cause;
    }
    return driver;
  }

  /**
   * Sends a command of the session.
   *
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>} its value
   */
  send(method, path, body) {
    return this.#request(method, `/session/${this.#session}${path}`, body);
  }

  async stop() {
    // A window that hangs does not answer. It ends with the driver.
    if (this.#session)
      await Promise.race([this.send('DELETE', '').catch(() => undefined), delay(5000, undefined, { ref: false })]);
    for (const started of this.#processes) endProcess(started);
  }

  async #begin() {
    for (let attempts = 100; ; attempts--) {
      try {
        await this.#request('GET', '/status');
        break;
      } catch (refused) {
        if (attempts === 0) throw refused;
        await delay(50);
      }
    }
    const { sessionId } = await this.#request('POST', '/session', { capabilities: {} });
    this.#session = sessionId;
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async #request(method, path, body) {
    const answer = await fetch(this.#address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      // A page that hangs does not answer.
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/** @param {string} command the path of Xvfb */
async function startDisplay(command) {
  const size = `${screenSize}x${screenSize}x24`;
  const display = startProcess(command, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp']);
  const ready = once(/** @type {import('node:stream').Readable} */ (display.stdio[3]), 'data');
  const [number] = await Promise.race([ready, failure(display, 'Xvfb')]);
  return { process: display, number: String(number).trim() };
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.once('exit', () => running.forEach(endProcess));

/**
 * Starts a process. Before this process ends, it ends that one and all processes that it has started.
 *
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
function startProcess(command, args, env) {
  // A detached process leads a group, which can be ended together.
  const started = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  running.add(started);
  started.once('exit', () => running.delete(started));
  return started;
}

/** @param {import('node:child_process').ChildProcess} started */
function endProcess(started) {
  try {
    if (running.delete(started) && started.pid) process.kill(-started.pid);
  } catch {
    // It has already ended.
  }
}

/** @param {import('node:child_process').ChildProcess} started @param {string} name @returns {Promise<never>} */
async function failure(started, name) {
  const [code] = await once(started, 'exit');
  throw new Error(`${name} ended before it was ready (exit code ${code}).`);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
