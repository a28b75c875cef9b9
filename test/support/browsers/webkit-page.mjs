// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { screenSize, WebKitDriver } from './webkit-driver.mjs';

/**
 * The names in WebDriver of keys that type no character ({@link https://www.w3.org/TR/webdriver2/#keyboard-actions |
 * WebDriver}).
 */
const keys = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);

const buttons = ['left', 'middle', 'right'];

/** A window of WebKit, with the part of Puppeteer's `Page` that the runner's commands use. */
export class WebKitPage {
  #driver;

  /** @param {WebKitDriver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  /**
   * @param {string} command the path of WebKitWebDriver
   * @param {string} display the path of Xvfb
   */
  static async open(command, display) {
    return new WebKitPage(await WebKitDriver.start(command, display));
  }

  keyboard = {
    /** @param {string} text */
    type: async (text) => {
      for (const character of text) await this.keyboard.press(character);
    },
    /** @param {string} key */
    press: (key) => this.#key(key, 'keyDown', 'keyUp'),
    /** @param {string} key */
    down: (key) => this.#key(key, 'keyDown'),
    /** @param {string} key */
    up: (key) => this.#key(key, 'keyUp'),
  };

  mouse = {
    /** @param {number} x @param {number} y */
    move: (x, y) => this.#pointer({ type: 'pointerMove', duration: 0, x, y }),
    /** @param {number} x @param {number} y @param {{ button?: string }} [options] */
    click: (x, y, { button = 'left' } = {}) =>
      this.#pointer(
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: buttons.indexOf(button) },
        { type: 'pointerUp', button: buttons.indexOf(button) },
      ),
    /** @param {{ button?: string }} [options] */
    down: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerDown', button: buttons.indexOf(button) }),
    /** @param {{ button?: string }} [options] */
    up: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerUp', button: buttons.indexOf(button) }),
    reset: async () => {
      await this.#driver.send('DELETE', '/actions');
      await this.mouse.move(0, 0);
    },
  };

  /** @param {{ width: number, height: number }} size of the page, inside the window's bars */
  async setViewport({ width, height }) {
    const [barsWidth, barsHeight] = await this.evaluate('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await this.#driver.send('POST', '/window/rect', {
      // Without a window manager, the window under the pointer has the focus. Put its bar under the pointer, so that
      // the pointer is not over the page.
      x: screenSize / 2 - 100,
      y: screenSize / 2 - Math.round(barsHeight / 2),
      width: width + barsWidth,
      height: height + barsHeight,
    });
    // The window may get the new size a moment after the driver has answered.
    let size;
    for (let attempt = 0; attempt < 20; attempt++) {
      size = await this.evaluate('return [innerWidth, innerHeight]');
      if (size[0] === width && size[1] === height) return;
      await wait(100);
    }
    throw new Error(`WebKit's window cannot be ${width} × ${height}: it became ${size.join(' × ')}.`);
  }

  emulateMediaType() {
    throw new Error("WebKit's driver cannot emulate media.");
  }

  emulateMediaFeatures() {
    throw new Error("WebKit's driver cannot emulate media.");
  }

  /** @param {string} url */
  async goto(url) {
    await this.#driver.send('POST', '/url', { url });
  }

  /** @returns {Promise<string>} */
  url() {
    return this.#driver.send('GET', '/url');
  }

  /** Ends everything that runs on the page, and releases every key and button. */
  async leave() {
    await this.#driver.send('DELETE', '/actions');
    await this.goto('about:blank');
  }

  async close() {
    await this.#driver.stop();
  }

  /**
   * Runs the body of a function in the page.
   *
   * @param {string} script @param {unknown[]} [args] @returns {Promise<any>} what it returns
   */
  evaluate(script, args = []) {
    return this.#driver.send('POST', '/execute/sync', { script, args });
  }

  /** @param {string} key @param {...string} types */
  async #key(key, ...types) {
    const value = keys.get(key) ?? key;
    if ([...value].length !== 1) throw new Error(`The key ${key} has no WebDriver code in ${import.meta.url}.`);
    const actions = types.map((type) => ({ type, value }));
    await this.#driver.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {...object} actions */
  async #pointer(...actions) {
    await this.#driver.send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }
}
