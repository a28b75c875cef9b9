import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { attributesText, escapeAttribute, escapeText, isVoid } from '../../widget/fallback/html-text.js';

type Props = Readonly<Record<string, unknown>>;

/** Writes the tag of a component of this library; `undefined` for another component. */
export type WriteComponent = (type: unknown, props: Props) => { tag: string; attributes: Props } | undefined;

/**
 * Writes the children that an application has put inside a tag as HTML, so that the widget can read them on a server.
 * An unknown component with a `slot` becomes an empty `<span>` with this slot.
 *
 * @param written writes the tag of a component of this library
 * @returns `undefined` if there is an unknown component without a `slot`, because its markup is not known yet
 */
export function markupOf(node: ReactNode, written: WriteComponent): string | undefined {
  let text = '';
  for (const child of Children.toArray(node)) {
    const markup = isValidElement<Props>(child) ? markupOfElement(child, written) : escapeText(String(child));
    if (markup === undefined) return undefined;
    text += markup;
  }
  return text;
}

function markupOfElement({ type: given, props }: ReactElement<Props>, written: WriteComponent): string | undefined {
  const type = loaded(given);
  const children = props.children as ReactNode;
  if (type === Fragment) return markupOf(children, written);
  const own = typeof type === 'string' ? { tag: type, attributes: props } : written(type, props);
  if (!own) return props.slot ? `<span slot="${escapeAttribute(String(props.slot))}"></span>` : undefined;
  const { tag, attributes } = own;
  const start = `<${tag}${attributesText(attributes)}>`;
  if (isVoid(tag)) return start;
  const html = (props.dangerouslySetInnerHTML as { __html?: unknown } | undefined)?.__html;
  const inside = html === undefined || html === null ? markupOf(children, written) : String(html);
  return inside === undefined ? undefined : `${start}${inside}</${tag}>`;
}

/**
 * Returns the component of an element. If a server component has made the element, its type is a lazy component. While
 * that loads, this function throws its promise, as React itself does. React renders the widget again when the component
 * has loaded.
 */
function loaded(type: unknown): unknown {
  const { $$typeof, _init, _payload } = Object(type) as Partial<LazyComponent>;
  return $$typeof === Symbol.for('react.lazy') && _init ? _init(_payload) : type;
}

/** A component of `lazy()`. React has no public way to load it. */
interface LazyComponent {
  $$typeof: symbol;
  _init: (payload: unknown) => unknown;
  _payload: unknown;
}
