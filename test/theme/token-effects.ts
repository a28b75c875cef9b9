/**
 * The effects of a custom property: CSS properties, by widget and by part. An element without a part is named by its
 * class.
 *
 * Each effect is listed on the element where it begins. Inherited values, and values that depend on the element's font
 * size or text colour, are left out.
 */
export type Effects = Record<string, Record<string, string[]>>;

declare global {
  /** Returns the changes of the widgets' computed styles since the first call. */
  var changedStyles: (() => Effects) | undefined;
}

/**
 * Records every computed style of every element and pseudo-element in the widgets' shadow trees. Runs in a page, so it
 * uses no variables outside.
 *
 * Reading all properties is slow. {@link changedStyles} reads only those that can change: those that a style sheet of
 * the widgets declares, and those that change if all custom properties change at once. The latter may depend on the
 * text colour, for example.
 *
 * @param everyChange a value for each custom property, by its name
 */
export function noteStyles(everyChange: Readonly<Record<string, string>>): void {
  interface Noted {
    key: string;
    widget: string;
    name: string;
    outer: Noted | undefined;
    /** All styles, as text. */
    text: string;
  }
  // Sides have a logical name too.
  const repeated =
    /-(left|right|top|bottom)(-|$)|^(-webkit-|text-decoration$|(min-|max-)?(width|height)$|left$|right$|top$|bottom$|perspective-origin|transform-origin)/;
  const inherited =
    /^(color|color-scheme|cursor|direction|font-.*|hyphen.*|letter-spacing|line-(break|height)|list-style.*|orphans|overflow-wrap|pointer-events|quotes|tab-size|text-(align|autospace|indent|rendering|shadow|spacing-trim|transform|underline.*|wrap.*)|visibility|white-space.*|widows|word-.*|fill|stroke|stroke-width)$/;
  const inkLike = /color$|^fill$|^stroke$/;
  const pixels = (value: string | undefined): number => (value?.endsWith('px') ? parseFloat(value) : NaN);

  let names = [...getComputedStyle(document.body)].filter(
    (property) => !property.startsWith('--') && !repeated.test(property),
  );
  const divider = '\n';
  const stylesIn = (text: string): Record<string, string> => {
    const values = text.split(divider);
    return Object.fromEntries(names.map((property, index) => [property, values[index]!]));
  };

  function note(): Map<string, Noted> {
    const all = new Map<string, Noted>();
    [...document.querySelectorAll('.widgets > *')].forEach((widget, nth) => {
      const own = new Map<Element, Noted>();
      [...widget.shadowRoot!.querySelectorAll('*')].forEach((element, index) => {
        const name =
          element.getAttribute('part') ?? (element.classList[0] ? `.${element.classList[0]}` : element.localName);
        let outer = element.parentElement ? own.get(element.parentElement) : undefined;
        for (const pseudo of ['', '::before', '::after']) {
          const computed = getComputedStyle(element, pseudo);
          if (pseudo && computed.content === 'none') continue;
          const key = `${nth} ${index} ${pseudo}`;
          const noted = {
            key,
            widget: widget.localName,
            name: name + pseudo,
            outer,
            text: names.map((property) => computed.getPropertyValue(property)).join(divider),
          };
          all.set(key, noted);
          if (!pseudo) own.set(element, (outer = noted));
        }
      });
    });
    return all;
  }

  function changes(before: Map<string, Noted>, after: Map<string, Noted>): Effects {
    const effects: Effects = {};
    for (const { key, widget, name, outer, text } of after.values()) {
      const noted = before.get(key);
      if (!noted || noted.text === text) continue;
      const [style, old] = [stylesIn(text), stylesIn(noted.text)];
      const outerStyle = outer && stylesIn(outer.text);
      const outerOld = outer && stylesIn(before.get(outer.key)!.text);
      for (const [property, value] of Object.entries(style)) {
        const was = old[property];
        if (was === value || was === undefined) continue;
        if (inherited.test(property) && outerStyle?.[property] === value && outerOld?.[property] === was) continue;
        const followsInk = inkLike.test(property) && property !== 'color' && property !== 'background-color';
        if (followsInk && value === style.color && was === old.color) continue;
        const grown = pixels(style['font-size']) / pixels(old['font-size']);
        const outerGrown = outer ? pixels(outerStyle!['font-size']) / pixels(outerOld!['font-size']) : 1;
        const size = property === 'font-size' ? outerGrown : grown;
        if (size !== 1 && Math.abs(pixels(value) / pixels(was) / size - 1) < 0.01) continue;
        const whole = ((effects[widget] ??= {})[name] ??= []);
        if (!whole.includes(property)) whole.push(property);
      }
    }
    return effects;
  }

  /** Returns the properties that the style sheets of the widgets declare. */
  function declared(): Set<string> {
    const found = new Set<string>();
    const collect = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if ('style' in rule) for (const property of rule.style as CSSStyleDeclaration) found.add(property);
        if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
      }
    };
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) collect(sheet.cssRules);
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    return found;
  }

  /** Returns the properties whose values differ between two records. */
  function different(before: Map<string, Noted>, after: Map<string, Noted>): Set<string> {
    const found = new Set<string>();
    for (const [key, { text }] of after) {
      if (!before.has(key) || before.get(key)!.text === text) continue;
      const old = stylesIn(before.get(key)!.text);
      for (const [property, value] of Object.entries(stylesIn(text))) if (old[property] !== value) found.add(property);
    }
    return found;
  }

  const whole = note();
  for (const [name, value] of Object.entries(everyChange)) document.body.style.setProperty(name, value);
  const changing = different(whole, note());
  for (const name of Object.keys(everyChange)) document.body.style.removeProperty(name);
  const own = declared();
  // A side may be declared by its other name: `margin-left` by `margin-inline-start`, `width` by `inline-size`.
  const family = (property: string): string =>
    property.replace(/(^|-)(left|right|top|bottom|block|inline|start|end|width|height|size|inset)(?=-|$)/g, '');
  const families = new Set([...own].filter((property) => repeated.test(property)).map(family));
  const isSide = (property: string): boolean =>
    /(^|-)(block|inline|start|end)(-|$)/.test(property) && families.has(family(property));
  names = names.filter((property) => own.has(property) || changing.has(property) || isSide(property));

  const bare = note();
  globalThis.changedStyles = () => changes(bare, note());
}

/** Joins several effects, in alphabetical order. */
export function together(...several: Effects[]): Effects {
  const all: Record<string, Record<string, Set<string>>> = {};
  for (const [widget, parts] of several.flatMap(Object.entries<Effects[string]>)) {
    for (const [name, properties] of Object.entries(parts)) {
      const whole = ((all[widget] ??= {})[name] ??= new Set());
      for (const property of properties) whole.add(property);
    }
  }
  const sorted = <Value>(from: Record<string, Value>): [string, Value][] =>
    Object.entries(from).sort(([one], [other]) => one.localeCompare(other));
  return Object.fromEntries(
    sorted(all).map(([widget, parts]) => [
      widget,
      Object.fromEntries(sorted(parts).map(([name, properties]) => [name, [...properties].sort()])),
    ]),
  );
}
