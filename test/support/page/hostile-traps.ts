/** Detects the effects of hostile texts in the page that shows them. */

/** Elements that run a script, load a file, or change the meaning of a page's addresses. */
const elements =
  /^(?:script|iframe|frame|frameset|object|embed|applet|portal|link|style|base|meta|template|form|animate|animatemotion|animatetransform|set|foreignobject|use|mglyph|maction)$/i;

const addresses =
  /^(?:href|xlink:href|src|srcset|imagesrcset|action|formaction|poster|data|background|cite|longdesc|ping|manifest|to|from|values)$/i;

/** Pages that a share link opens in another program. */
const programs = /^(?:mailto|sms):/;

const dialogs = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;
const prototypes = { Object, Array, Function, String, Element, Node };

/** The addresses of pictures that may load. For the whole page, because one may be requested late. */
const pictures = new Set<string>();

export class Traps {
  /** The traps that were triggered, each once. */
  readonly sprung = new Set<string>();
  #removers: (() => void)[] = [];
  #known = new Map(Object.entries(prototypes).map(([name, { prototype }]) => [name, shapeOf(prototype)]));
  #stage: Element;
  #outside: number;
  #address = location.href;

  /**
   * @param stage the container of hostile texts. Elements that a test puts there are not checked, only shadow roots are
   */
  constructor(stage: Element) {
    this.#stage = stage;
    this.#outside = this.#countOutside();
    for (const name of dialogs) this.#replace(globalThis, name, () => void this.sprung.add(`${name} was called`));
    // Every widget warns of values that it cannot use. These warnings are expected.
    this.#replace(console, 'warn', () => undefined);
    this.#replace(console, 'error', (...words: unknown[]) => void this.sprung.add(`an error: ${words.join(' ')}`));
    this.#listen('error', (failure) => `an exception: ${(failure as ErrorEvent).message}`);
    this.#listen(
      'unhandledrejection',
      (failure) => `a rejection: ${String((failure as PromiseRejectionEvent).reason)}`,
    );
    this.#listen('securitypolicyviolation', () => 'a violation of the security policy');
    this.#listen('beforeunload', () => 'a navigation');
    this.#listen('hashchange', () => 'a navigation in the page');
    const watch = new PerformanceObserver((list) => this.#judgeRequests(list.getEntries()));
    watch.observe({ type: 'resource' });
    this.#removers.push(() => watch.disconnect());
  }

  /** Checks the page, and all shadow roots in a part of the stage. */
  check(part = this.#stage): void {
    for (const widget of part.querySelectorAll('*')) if (widget.shadowRoot) this.#judgeRoot(widget, widget.shadowRoot);
    for (const [name, { prototype }] of Object.entries(prototypes)) {
      if (shapeOf(prototype) !== this.#known.get(name)) this.sprung.add(`another ${name}.prototype`);
    }
    if (this.#countOutside() !== this.#outside) this.sprung.add('other elements in the page');
    if (location.href !== this.#address) this.sprung.add('another address of the page');
  }

  /** Allows pictures from an address. */
  allowPicture(address: string): void {
    const href = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI).href;
    if (href) pictures.add(withoutFragment(href));
  }

  remove(): void {
    for (const remove of this.#removers.splice(0)) remove();
  }

  /** Counts the elements of the page that a hostile text could add. */
  #countOutside(): number {
    const found = document.querySelectorAll('script, iframe, object, embed, link, style, base, meta');
    return [...found].filter((element) => !this.#stage.contains(element)).length;
  }

  #judgeRoot(widget: Element, root: ShadowRoot): void {
    for (const element of root.querySelectorAll('*')) {
      if (elements.test(element.localName)) this.sprung.add(`a <${element.localName}> in ${widget.localName}`);
      for (const { name, value } of element.attributes) {
        const fault = this.#faultIn(name, value);
        if (fault) this.sprung.add(`${fault} in ${widget.localName}: ${name}="${value.slice(0, 100)}"`);
      }
    }
  }

  #faultIn(name: string, value: string): string | undefined {
    if (/^on|^srcdoc$/i.test(name)) return 'a handler';
    if (name === 'style' && /url\(|expression|@import|javascript/i.test(value)) return 'a style';
    if (!addresses.test(name)) return undefined;
    const candidates = /srcset$/i.test(name)
      ? value.split(/\s+(?:\d+w|[\d.]+x)?,\s+|\s+(?:\d+w|[\d.]+x)$/).filter(Boolean)
      : [value];
    return candidates.every((address) => isOfTheWeb(address) || programs.test(address)) ? undefined : 'an odd address';
  }

  #judgeRequests(entries: PerformanceEntryList): void {
    for (const { name } of entries) {
      const isOwn = new URL(name).origin === location.origin;
      if (!isOwn && !pictures.has(withoutFragment(name))) this.sprung.add(`a request: ${name}`);
    }
  }

  #replace(object: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { configurable: true, writable: true, value });
    this.#removers.push(() => {
      if (own) Object.defineProperty(object, name, own);
      else Reflect.deleteProperty(object, name);
    });
  }

  #listen(type: string, describe: (event: Event) => string): void {
    const listener = (event: Event): void => void this.sprung.add(describe(event));
    addEventListener(type, listener);
    this.#removers.push(() => removeEventListener(type, listener));
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/s, '');
}

function isOfTheWeb(address: string): boolean {
  return URL.canParse(address, document.baseURI) && /^https?:$/.test(new URL(address, document.baseURI).protocol);
}

/** Returns the names on a prototype, with the value of each. */
function shapeOf(prototype: object): string {
  return Reflect.ownKeys(prototype)
    .map((key) => {
      const { value, get } = Object.getOwnPropertyDescriptor(prototype, key)!;
      return `${String(key)}=${idOf(value ?? get)}`;
    })
    .join();
}

const ids = new Map<unknown, number>();

function idOf(value: unknown): number {
  if (!ids.has(value)) ids.set(value, ids.size);
  return ids.get(value)!;
}
