import { html, nothing, type TemplateResult } from 'lit';
import { withParameters } from '../../article/address.js';
import { toText } from '../../article/untrusted-values.js';
import { warn } from '../../widget/warnings/warn.js';
import { enShareExtras } from '../../locales/en-share-extras.js';
import { addEnglish, type Locale } from '../../locales/locale.js';
import { attributeChoice, attributeText } from '../../widget/attributes/attribute-values.js';
import { toNumber } from '../../widget/attributes/property-converters.js';
import { FollowEvent } from './follow-event.js';
import { readProfiles, type Profile } from './profiles.js';
import { shareExtraStyles } from './share-extras.styles.js';
import type { ShareTarget } from './network-record.js';

addEnglish(enShareExtras);

/** How the targets look. */
export type ShareAppearance = 'icon' | 'icon-label' | 'list';

/** The direction of the row. */
export type ShareOrientation = 'horizontal' | 'vertical';

/** The attributes that few rows have. */
export interface ExtraAttributes {
  appearance?: ShareAppearance | null;
  orientation?: ShareOrientation | null;
  max?: string | number | null;
  follow?: string | null;
}

type Row = Element & ExtraAttributes;

/**
 * Adds features that few rows have: names beside the icons, a column, a menu for targets that do not fit, profiles to
 * follow.
 */
export const rowExtras = {
  styles: shareExtraStyles,
  classes,
  renderItems,
  label,
  name,
  profilesOf,
  withOwnParameters,
};

function classes(icons: Row): string {
  const isColumn = attributeChoice(icons, 'orientation', icons.orientation, ['horizontal', 'vertical']) === 'vertical';
  const appearance = appearanceOf(icons);
  return `${appearance === 'icon' ? '' : appearance} ${isColumn ? 'column' : ''}`;
}

function appearanceOf(icons: Row): ShareAppearance {
  return attributeChoice(icons, 'appearance', icons.appearance, ['icon', 'icon-label', 'list']) ?? 'icon';
}

/** The content of the row, and the functions of its class that the items need. */
export interface RowViews {
  targets: readonly ShareTarget[];
  profiles: readonly Profile[];
  /** How many items fit on one line. */
  fits: number;
  renderTarget(target: ShareTarget, isNamed: boolean): TemplateResult;
  renderIcon(target: ShareTarget, title?: string, slot?: string): TemplateResult;
  /** Returns a target once it has loaded; the row then renders again. */
  find(id: string): ShareTarget | undefined;
}

/** Renders the items of the row: those that fit, then a button for the others. */
function renderItems(icons: Row, locale: Locale, row: RowViews): TemplateResult[] {
  const items = [
    ...row.targets.map((target) => (isNamed: boolean) => row.renderTarget(target, isNamed)),
    ...row.profiles.map((profile) => (isNamed: boolean) => renderProfile(icons, locale, row, profile, isNamed)),
  ];
  const isNamed = appearanceOf(icons) !== 'icon';
  const isLine = classes(icons).trim() === '';
  const most = mostOf(icons);
  const max = Math.min(most, isLine ? row.fits - 1 : Infinity);
  // The button is as large as one item.
  const shown = items.length > max + 1 ? max : items.length;
  // A hairline sets the profiles apart: an icon there may be the same as that of a target.
  const isApart = (index: number): boolean => index > 0 && index === row.targets.length;
  const first = items
    .slice(0, shown)
    .map((render, index) => html`<li class=${isApart(index) ? 'apart' : nothing}>${render(isNamed)}</li>`);
  if (shown === items.length) return first;
  const words = locale.text(shown < row.targets.length ? 'shareMore' : 'follow', {});
  return [...first, renderMore(locale, words, items.slice(shown), isNamed, max < most)];
}

function mostOf(icons: Row): number {
  const max = toNumber(icons.max);
  if (max === undefined) return Infinity;
  if (Number.isInteger(max) && max > 0) return max;
  warn(icons, 'count', 'max', icons.getAttribute('max') ?? toText(icons.max), 1);
  return Infinity;
}

/** Three dots, in the style of Bootstrap Icons, like the other icons. */
const dots = [60, 210, 360].map((start) => `M${start} 255a45 45 0 1090 0 45 45 0 10-90 0`).join('');

/**
 * Renders the button and its menu. A browser without popovers shows the items of the menu below the others.
 *
 * @param isFull whether the items fill the line
 */
function renderMore(
  locale: Locale,
  words: string,
  items: ((isNamed: boolean) => TemplateResult)[],
  isNamed: boolean,
  isFull: boolean,
): TemplateResult {
  /* eslint-disable lit-a11y/no-redundant-role -- Without the role, Safari does not treat a list without markers as a
     list. See https://bugs.webkit.org/show_bug.cgi?id=170179. */
  return html`<li class="rest ${isFull ? 'end' : ''}">
    <button class="link opener ${isNamed ? 'named' : ''}" part="link more" type="button" popovertarget="menu">
      <span class="icon" title=${isNamed ? nothing : locale.text('moreLabel', {})} aria-hidden="true"
        ><svg part="icon" viewBox="0 0 510 510"><path d=${dots}></path></svg></span
      ><span class=${isNamed ? 'label' : 'unseen'} part="label">${isNamed ? locale.text('moreLabel', {}) : words}</span>
    </button>
    <div id="menu" class="list" part="menu" popover @beforetoggle=${giveFocusBack}>
      <ul role="list" aria-label=${words}>
        ${items.map((render) => html`<li>${render(true)}</li>`)}
      </ul>
    </div>
  </li>`;
  /* eslint-enable lit-a11y/no-redundant-role */
}

/** Moves the focus back to the button. Inside a shadow root, Chromium leaves it in the hidden menu. */
function giveFocusBack(toggle: ToggleEvent): void {
  const menu = toggle.currentTarget as HTMLElement;
  const { activeElement } = menu.getRootNode() as ShadowRoot;
  if (toggle.newState !== 'closed' || !menu.contains(activeElement)) return;
  (menu.previousElementSibling as HTMLElement).focus({ preventScroll: true });
}

/** Returns the words beside the icon of a target. They are short, because the name of the row says the rest. */
function label(locale: Locale, { id }: ShareTarget, name: string | undefined): string {
  if (name) return name;
  if (id === 'copy') return locale.text('copyLink', {});
  if (id === 'print') return locale.text('printPage', {});
  return locale.text(`${id as 'email' | 'sms' | 'system'}Label`, {});
}

/** Returns the name of a row that has only profiles. */
function name(locale: Locale): string {
  return locale.text('follow', {});
}

/** Returns the profiles on which readers can follow the publisher. */
function profilesOf(icons: Row): Profile[] {
  return readProfiles(icons, attributeText(icons.follow) ?? '');
}

/**
 * Adds the publisher's own parameters to an address, written as in an address (`cid=share-x&kind=b`). Parameters that
 * it already has stay.
 */
function withOwnParameters(url: string, parameters: string): string {
  return withParameters(url, new URLSearchParams(parameters));
}

function renderProfile(
  icons: Row,
  locale: Locale,
  { targets, find, renderIcon }: RowViews,
  { network, href, host }: Profile,
  isNamed: boolean,
): TemplateResult {
  const target = find(network) ?? { id: network, name: host, icon: '' };
  const isOwn = network === 'rss' || network === 'newsletter';
  // The tooltip is only the name: filter lists hide elements whose title begins with "Follow on".
  const known = network === 'website' ? host : locale.text('networkName', { network, name: target.name ?? host });
  // Only the name is not enough beside a link that shares on the same network.
  const isPlain = isNamed && targets.length === 0;
  const words = isOwn ? locale.text(`${network}Label`, {}) : isPlain ? known : locale.text('followOn', { name: known });
  const announce = (click: MouseEvent): void => {
    const follow = new FollowEvent(network, href);
    if (click.button < 2 && !icons.dispatchEvent(follow)) click.preventDefault();
  };
  return html`<a
    class="link ${isNamed ? 'named' : ''}"
    part="link"
    href=${href}
    target=${isOwn ? nothing : '_blank'}
    rel="noopener noreferrer"
    @click=${announce}
    @auxclick=${announce}
    >${renderIcon(target, isNamed ? undefined : isOwn ? words : known, `icon-follow-${network}`)}<span
      class=${isNamed ? 'label' : 'unseen'}
      part="label"
      >${words}</span
    ></a
  >`;
}
