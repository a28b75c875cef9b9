import type { LitElement, ReactiveController } from 'lit';
import { promptRule, type PromptState } from '../../access/prompt-state.js';
import { isServer } from '../../widget/is-server.js';
import { warn } from '../../widget/warnings/warn.js';
import { attributeText } from '../../widget/attributes/attribute-values.js';
import type { Presenter, PresenterClass, PromptHandle } from './presenter.js';
import { pageOverlays, promptDialog, promptPresenters } from './lazy-parts.js';
import {
  dismissalTimeOf,
  presentationOf,
  previewOf,
  type PromptAttributes,
  type PromptPresentation,
} from './prompt-attributes.js';

type PresentedHost = LitElement & PromptAttributes;

/** Presents a prompt as its `presentation` says, and knows whether its reader has closed it. */
export class PresentationController implements ReactiveController, PromptHandle {
  /** Whether the text before the prompt fades into the page. */
  isFading = false;
  #host: PresentedHost;
  #announceDismissal: () => boolean;
  #state?: PromptState;
  #isDismissed = false;
  #wasShown = false;
  #form: PromptPresentation = 'inline';
  #presenter?: Presenter;
  /** Whether it waits for a dialog or a consent banner of the page. */
  #isHeld = false;
  #stopWatching?: () => void;

  /** @param announceDismissal tells the page that the prompt is about to be closed; returns whether it may be */
  constructor(host: PresentedHost, announceDismissal: () => boolean) {
    this.#host = host;
    this.#announceDismissal = announceDismissal;
    host.addController(this);
  }

  /** Whether there is anything to show now. */
  get isShown(): boolean {
    return this.#isWanted && !this.#isHeld && !this.isAwaited;
  }

  /** Whether there is anything to show, now or when the page's dialog or banner has closed. */
  get #isWanted(): boolean {
    return this.#state !== undefined && promptRule(this.#state).isShown && !this.#isDismissed;
  }

  /** Whether the code of a dialog is still loading. Until then the prompt must not be shown in the flow of the page. */
  get isAwaited(): boolean {
    return presentationOf(this.#host) === 'dialog' && !promptDialog.for(this.#host) && promptDialog.isExpected;
  }

  /** How the prompt is rendered. A dialog whose code is missing is rendered inline. */
  get form(): PromptPresentation {
    return this.#form === 'dialog' && !this.#presenter ? 'inline' : this.#form;
  }

  /** Sets the state of the reader, before the prompt is rendered. */
  follow(state: PromptState | undefined): void {
    const form = presentationOf(this.#host);
    const isOther = state !== this.#state || form !== this.#form;
    if (form !== this.#form) {
      this.#presenter?.end();
      this.#presenter = undefined;
    }
    this.#state = state;
    this.#form = form;
    if (isOther) this.#isDismissed = this.#wasDismissed;
    if (isServer) return;
    this.#makeRoom();
    const Presenter = this.#presenterFor(form);
    if (Presenter) this.#presenter ??= new Presenter(this.#host, this);
    if (!this.isShown) this.#withdraw();
    this.#wasShown = this.isShown;
  }

  dismiss(isDone = false): void {
    if (!this.#announceDismissal() && !isDone) return;
    this.#isDismissed = true;
    // A reader who may not read the article must see the prompt again.
    if (this.#state && !promptRule(this.#state).denies && dismissalTimeOf(this.#host) > 0)
      rememberDismissal(this.#name);
    this.#host.requestUpdate();
  }

  takeFocus(): void {
    const host = this.#host;
    if (!host.hasAttribute('tabindex')) {
      host.tabIndex = -1;
      host.addEventListener('blur', () => host.removeAttribute('tabindex'), { once: true });
    }
    host.focus({ preventScroll: true });
  }

  fadeText(isFading: boolean): void {
    if (isFading === this.isFading) return;
    this.isFading = isFading;
    // Wait until the update in which the gate closes has ended. The prompt may have left the page by then.
    queueMicrotask(() => {
      if (this.#host.isConnected) this.#host.requestUpdate();
    });
  }

  focused(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  hostConnected(): void {
    if (this.#presenter || this.#isHeld) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.isShown || !this.#host.isConnected) return;
    const gates = attributeText(this.#host.gates) ?? undefined;
    const view = { denies: promptRule(this.#state!).denies, gates, preview: previewOf(this.#host) };
    const problem = this.#presenter?.present(view);
    if (problem) warn(this.#host, problem, gates ?? '');
  }

  hostDisconnected(): void {
    this.#presenter?.end();
    this.#ignorePage();
  }

  /** Makes a banner or a dialog wait while the page shows something that it must not cover. */
  #makeRoom(): void {
    const isOver = this.#isWanted && /banner|dialog/.test(this.#form);
    const overlays = isOver && this.#host.isConnected ? pageOverlays.for(this.#host) : undefined;
    this.#isHeld = isOver && (overlays ? overlays.isPageCovered(this.#host) : pageOverlays.isExpected);
    if (!overlays) this.#ignorePage();
    else {
      this.#stopWatching ??= overlays.watchPage(() => {
        if (overlays.isPageCovered(this.#host) !== this.#isHeld) this.#host.requestUpdate();
      });
    }
  }

  #ignorePage(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #presenterFor(form: PromptPresentation): PresenterClass | undefined {
    if (form === 'inline') return undefined;
    return form === 'dialog' ? promptDialog.for(this.#host) : promptPresenters.for(this.#host)?.[form];
  }

  #withdraw(): void {
    const control = this.focused();
    const hasFocus =
      control !== this.#host && (this.#host.contains(control) || this.#host.shadowRoot!.contains(control));
    this.#presenter?.end();
    if (!this.#wasShown) return;
    // The focus was in the prompt: keep it at this place in the page. A dialog has already restored it.
    if (hasFocus && this.#form !== 'dialog') this.takeFocus();
  }

  /** Whether the reader closed such a prompt on an earlier visit. */
  get #wasDismissed(): boolean {
    if (isServer || !this.#state || !/banner|dialog/.test(this.#form) || promptRule(this.#state).denies) return false;
    const time = dismissalTimeOf(this.#host);
    return time > 0 && wasDismissed(this.#name, time);
  }

  /** The name by which a dismissal is remembered. */
  get #name(): string {
    return `${attributeText(this.#host.campaign) ?? ''}:${this.#state}`;
  }
}
/** The prefix of the keys in storage, with a version for the format of the values. */
const root = 'standfirst.dismissed.1';

/** Remembers dismissals as long as the page, if the browser does not store them. */
const memory = new Map<string, string>();

/** Whether a reader has dismissed `name` less than `milliseconds` ago. Never throws. */
export function wasDismissed(name: string, milliseconds: number): boolean {
  const time = Number(read(`${root}:${name}`) ?? NaN);
  // The time is in the future if the clock has been set back since. A time in the far future is wrong, so it does not
  // count.
  return Math.abs(Date.now() - time) < milliseconds;
}

/** Stores that a reader has dismissed `name` now. It stores a time, and nothing that tells what was read. */
export function rememberDismissal(name: string): void {
  const [key, time] = [`${root}:${name}`, String(Date.now())];
  memory.set(key, time);
  try {
    localStorage.setItem(key, time);
  } catch {
    // It is then only in memory.
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}
