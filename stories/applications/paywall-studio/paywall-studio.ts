import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { promptRule, type PromptState } from '../../../src/access/prompt-state.js';
import { servedFiles } from '../../embed/served-files.js';
import { filesHere, here } from '../../support/here.js';
import { rewriteMarkup } from '../../support/markup.js';
import { copyText } from '../copy-text.js';
import { defineTags } from '../define-tags.js';
import { outputView, type Output } from '../output-view.js';
import { playgroundAddress } from '../playground/playground-state.js';
import { presets } from '../theme-builder/theme/presets.js';
import { tabsView } from '../theme-builder/views/tabs.js';
import { articleInFrame } from './article-in-frame.js';
import { DeviceFrame, type FramedPage } from './device-frame.js';
import { effectOf, reasonOf, stateTitle } from './explain.js';
import { firstVisitsView } from './first-visits-view.js';
import { frameShell } from './frame-shell.js';
import { articleMarkup, setupMarkup, stateTag } from './markup-to-paste.js';
import { styles } from './paywall-studio.styles.js';
import { jumpView, readerView } from './reader-view.js';
import { canFollow, replay, type Moment } from './replay.js';
import { rulesView } from './rules-view.js';
import { shortestWay } from './shortest-way.js';
import { kindAt, mostSteps, withKind, type Step } from './steps.js';
import { blank, fromHash, toHash, type StudioState } from './studio-state.js';
import { timelineView } from './timeline-view.js';

const themes = Object.keys(presets);

/** The devices, with their widths in pixels. */
const devices: readonly { id: string; title: string; width: number }[] = [
  { id: 'phone', title: 'Phone', width: 390 },
  { id: 'desktop', title: 'Desktop', width: 1000 },
];

/** The least and the most height of both windows, in pixels. */
const heights = [600, 800] as const;

/** The height of everything around the windows on a wide window, in pixels. */
const around = 250;

/** The space between the windows and their borders, in pixels. */
const between = 24;

/** The longest line of the markup, in characters. */
const widest = 80;

/** The step of the reader who presses an action of the prompt. */
const actions: Readonly<Record<string, Step>> = {
  'news-subscribe': 'p',
  'news-register': 'a',
  'news-account': 'p',
};

/**
 * Moves a reader through visits and days, and shows what the reader sees. The address has everything, so a link opens
 * the same reader.
 */
export class PaywallStudio extends LitElement {
  static override styles = styles;

  @state() private studio: StudioState = fromHash(location.hash, themes);
  @state() private device = 'phone';
  @state() private copied = '';
  @state() private said = '';
  @state() private isBuilt = true;
  @state() private isWide = false;
  @state() private room = 0;
  @state() private shell = '';

  /** The first visit is now. */
  #start = Date.now();
  #moments: Moment[] = [];
  #wide = matchMedia('(width >= 900px)');
  #sizes = new ResizeObserver(([entry]) => (this.room = entry!.contentRect.width));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readAddress);
    addEventListener('popstate', this.#readAddress);
    addEventListener('resize', this.#fitWindow);
    this.#fitWindow();
    void servedFiles.then(({ hashes }) => (this.isBuilt = Object.keys(hashes).length > 0));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('resize', this.#fitWindow);
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed as Map<string, unknown>).has('studio')) return;
    const { rules, steps } = this.studio;
    this.#moments = replay(rules, steps, this.#start);
    this.shell = frameShell(rules, { base: here, library: filesHere });
  }

  protected override firstUpdated(): void {
    this.#sizes.observe(this.renderRoot.querySelector('.frames')!);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!(changed as Map<string, unknown>).has('studio')) return;
    // Not `scrollIntoView`, which would scroll the page too.
    const list = this.renderRoot.querySelector('.timeline')!;
    const current = list.querySelector('[aria-current=step]')!.getBoundingClientRect();
    const { left, right } = list.getBoundingClientRect();
    if (current.left < left) list.scrollLeft -= left - current.left + between;
    if (current.right > right) list.scrollLeft += current.right - right + between;
  }

  protected override render(): TemplateResult {
    const { rules, steps, at } = this.studio;
    const moment = this.#moments[at]!;
    const kind = kindAt(steps, at);
    return html`<div class="studio" lang="en" dir="ltr">
      <header>
        <h1>Paywall studio</h1>
        <p class="hint">Set the rules of your newspaper. See what a reader sees at each visit.</p>
        <button
          type="button"
          aria-disabled=${at === 0 ? 'true' : 'false'}
          @click=${() => this.#go(Math.max(0, at - 1))}
        >
          Undo
        </button>
        <button type="button" @click=${() => this.#change({ steps: blank.steps, at: 0 })}>New reader</button>
        <button type="button" @click=${() => this.#copy('link', this.#address, 'The link')}>
          ${this.copied === 'link' ? 'Copied' : 'Copy link'}
        </button>
      </header>
      <p class="now" role="status">
        <span><strong>${stateTitle(moment.state)}</strong>: ${reasonOf(moment, rules)}</span>
        <span class="effect">${effectOf(moment, rules)}</span>
      </p>
      ${readerView({ moment, rules, kind, at }, this.#take)}
      <section class="stage" aria-label="What the reader sees">
        ${timelineView(this.#moments, at, (index) => this.#go(index))} ${this.#frames(moment)}
        ${jumpView(moment.state, this.#jump)}
        ${firstVisitsView(rules, this.#start, this.copied === 'table', (text) => void this.#copy('table', text, 'The table'))}
      </section>
      ${rulesView(rules, kind, themes, {
        set: (change) => this.#change({ rules: { ...this.studio.rules, ...change } }),
        setKind: (chosen) => this.#change({ steps: withKind(steps, at, chosen) }),
      })}
      ${this.#outputs(moment)}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #frames(moment: Moment): TemplateResult {
    const { isWide, room } = this;
    const { rules } = this.studio;
    const page: FramedPage = {
      shell: this.shell,
      body: articleInFrame(rules, moment, stateTag(moment, rules, this.#start), here),
      now: moment.now,
      scheme: rules.scheme,
      isShown: promptRule(moment.state).isShown,
    };
    const shown = isWide ? devices : devices.filter(({ id }) => id === this.device);
    const width = shown.reduce((sum, each) => sum + each.width, 0);
    const scale = Math.max(0.1, Math.min(1, (room - 2 * shown.length - between * (shown.length - 1)) / width));
    const [least, most] = heights;
    const height = isWide ? Math.max(least, Math.min(most, (innerHeight - around) / scale)) : most;
    return html`${
        isWide
          ? nothing
          : tabsView(
              devices.map(({ id, title }) => ({ id, title })),
              this.device,
              (id) => {
                this.device = id;
              },
              'Device',
            )
      }
      ${
        this.isBuilt
          ? nothing
          : html`<p role="note">
              The widgets are not built. Run <code>npm run build</code>, and start Storybook again.
            </p>`
      }
      <div
        class="frames"
        id="panel"
        role=${isWide ? nothing : 'tabpanel'}
        aria-labelledby=${isWide ? nothing : `tab-${this.device}`}
      >
        ${shown.map(
          ({ id, title, width }) =>
            html`<figure>
              <device-frame
                data-device=${id}
                label="${title}: the page of the article"
                width=${width}
                height=${height}
                scale=${scale}
                .page=${page}
                @act=${this.#act}
              ></device-frame>
              ${isWide ? html`<figcaption class="hint">${title}, ${width} px</figcaption>` : nothing}
            </figure>`,
        )}
      </div>`;
  }

  #outputs(moment: Moment): TemplateResult {
    const { rules } = this.studio;
    const { language, theme, scheme } = rules;
    const setup: Output = {
      id: 'setup',
      title: 'The page of the article',
      about: moment.access
        ? 'For your developer. The meter counts in the browser. Set consent when the reader has agreed. For a reader whom your server knows, the server writes the JSON.'
        : 'For your developer. Your server answers at src. It has failed or not answered yet, so the article is open.',
      text: rewriteMarkup(setupMarkup(moment, rules, this.#start), widest),
    };
    const tag: Output = {
      id: 'state',
      title: 'Only this state',
      about: 'For your developer: a page whose own code knows the state of the reader.',
      text: rewriteMarkup(stateTag(moment, rules, this.#start), widest),
    };
    const output = (each: Output, before = ''): TemplateResult =>
      outputView(
        each,
        this.copied,
        ({ id, text, title }) => void this.#copy(id, text, title),
        html`<p>
          <a href=${playgroundAddress(`${before}${each.text}\n`, { language, theme, scheme })} target="_blank"
            >Open in the playground<span class="unseen">: ${each.title}</span></a
          >
        </p>`,
      );
    return html`<section class="export" aria-label="Markup">
      ${output(setup)} ${output(tag, `${rewriteMarkup(articleMarkup(moment, rules))}\n`)}
    </section>`;
  }

  #take = (step: Step): void => {
    const { steps, at } = this.studio;
    if (at + 1 >= mostSteps) return;
    this.#change({ steps: [...steps.slice(0, at + 1), step], at: at + 1 });
  };

  #act = ({ detail }: CustomEvent<string>): void => {
    const step = actions[detail];
    if (step && canFollow(step, this.#moments[this.studio.at]!, this.studio.rules)) this.#take(step);
  };

  #jump = (state: PromptState): void => {
    const { rules, steps } = shortestWay(state, this.studio.rules);
    this.#change({ rules, steps, at: steps.length - 1 });
  };

  #go(at: number): void {
    this.#change({ at });
  }

  #change(change: Partial<StudioState>): void {
    this.studio = { ...this.studio, ...change };
    this.copied = '';
    this.said = '';
    try {
      history.replaceState(history.state, '', this.#address);
    } catch {
      // Some browsers refuse many changes in a few seconds.
    }
  }

  get #address(): string {
    return new URL(toHash(this.studio) || location.pathname + location.search, location.href).href;
  }

  #readAddress = (): void => {
    this.studio = fromHash(location.hash, themes);
    this.copied = '';
  };

  #fitWindow = (): void => {
    this.isWide = this.#wide.matches;
    this.requestUpdate();
  };

  async #copy(what: string, text: string, title: string): Promise<void> {
    const isCopied = await copyText(text);
    if (isCopied) this.copied = what;
    this.said = isCopied
      ? `${title}: copied`
      : `${title}: the browser did not allow the copy. Select the text and copy it yourself.`;
  }
}

/** Registers the tags of the studio. A function, because the modules of this package have no side effects. */
export function definePaywallStudio(): void {
  defineTags({ 'device-frame': DeviceFrame, 'paywall-studio': PaywallStudio });
}
