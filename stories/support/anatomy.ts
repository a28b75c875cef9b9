/** The distance between two numbers above each other, in CSS pixels. */
const pitch = 24;

/** The radius of a number's circle, in CSS pixels. */
const radius = 10;

/** A part that is drawn: its number, and where it is within the stage. */
interface Mark {
  name: string;
  number: number;
  box: Box;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A drawing of a widget's parts. */
export interface Drawing {
  /** Makes the outline of a part strong, or of none. */
  highlight(name?: string): void;
  /** Stops following the widget and removes the drawing. */
  end(): void;
}

/**
 * Draws an outline and a number for each part of a widget that is on the page, and draws again whenever the widget
 * changes.
 *
 * @param stage the box around the widget, which is its first child
 * @param names of the parts, in the order of their numbers
 * @param tell receives the names of the drawn parts whenever they change
 */
export function drawParts(
  stage: HTMLElement,
  names: readonly string[],
  tell: (drawn: readonly string[]) => void,
): Drawing {
  const widget = stage.firstElementChild!;
  const picture = shape('svg', { class: 'marks', 'aria-hidden': 'true' });
  stage.append(picture);
  let last = '';
  let highlighted: string | undefined;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    const marks = marksOf(widget, stage, names);
    const { left, right } = onSides(marks, stage.clientWidth);
    stage.style.minBlockSize = `${Math.max(left.length, right.length) * pitch}px`;
    picture.replaceChildren(...marksWithLines(marks, stage));
    highlight(highlighted);
    for (const host of hostsIn(widget)) watch(host);
    const drawn = marks.map(({ name }) => name);
    if (drawn.join() === last) return;
    last = drawn.join();
    tell(drawn);
  };
  const drawSoon = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const highlight = (name?: string): void => {
    highlighted = name;
    for (const each of picture.children) each.classList.toggle('strong', each.getAttribute('data-part') === name);
    picture.classList.toggle('has-strong', name !== undefined);
  };

  const sizes = new ResizeObserver(drawSoon);
  const changes = new MutationObserver(drawSoon);
  const watched = new Set<Element>();
  /** Follows a widget, and each widget in its shadow root. */
  const watch = (host: Element): void => {
    if (watched.has(host)) return;
    watched.add(host);
    sizes.observe(host);
    changes.observe(host.shadowRoot!, { subtree: true, childList: true, attributes: true });
  };
  sizes.observe(stage);
  // Pictures that load and parts that open move others, which no size may show.
  stage.addEventListener('load', drawSoon, true);
  drawSoon();
  return {
    highlight,
    end() {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
      stage.removeEventListener('load', drawSoon, true);
      picture.remove();
    },
  };
}

/** Returns the elements of each part that a page’s style sheet reaches, by the names that it uses. */
export function partsOf(widget: Element): Map<string, Element[]> {
  const parts = new Map<string, Element[]>();
  for (const element of widget.shadowRoot?.querySelectorAll('*') ?? []) {
    for (const name of element.part) add(name, element);
    const passed = element.getAttribute('exportparts');
    if (!passed || !element.shadowRoot) continue;
    const inner = partsOf(element);
    for (const pair of passed.split(',')) {
      const [from = '', to = from] = pair.split(':').map((name) => name.trim());
      for (const each of inner.get(from) ?? []) add(to, each);
    }
  }
  return parts;

  function add(name: string, element: Element): void {
    parts.set(name, [...(parts.get(name) ?? []), element]);
  }
}

/** Returns a widget and the widgets in its shadow root. */
function hostsIn(widget: Element): Element[] {
  if (!widget.shadowRoot) return [];
  return [widget, ...[...widget.shadowRoot.querySelectorAll('*')].flatMap(hostsIn)];
}

/** Returns the parts with a box that a reader can see. Words for screen readers are one pixel large. */
function marksOf(widget: Element, stage: Element, names: readonly string[]): Mark[] {
  const parts = partsOf(widget);
  const origin = stage.getBoundingClientRect();
  const found = names.flatMap((name) => {
    for (const element of parts.get(name) ?? []) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (isSeen && width > 2 && height > 2)
        return [{ name, box: { left: left - origin.left, top: top - origin.top, width, height } }];
    }
    return [];
  });
  return found.map((mark, index) => ({ ...mark, number: index + 1 }));
}

/** Draws the outlines, then a column of numbers on each side, each with a line to its part. */
function marksWithLines(marks: readonly Mark[], stage: HTMLElement): Element[] {
  const { clientWidth, clientHeight } = stage;
  const outlines = marks.map(({ name, box: { left: x, top: y, ...size } }) =>
    shape('rect', { class: 'outline', 'data-part': name, x, y, ...size }),
  );
  const { left, right } = onSides(marks, clientWidth);
  const near = radius + 2;
  const lines = [
    ...inColumn(
      left.map((mark) => leaderOf(mark, near)),
      clientHeight,
    ),
    ...inColumn(
      right.map((mark) => leaderOf(mark, clientWidth - near)),
      clientHeight,
    ),
  ].map(drawLeader);
  return [...outlines, ...lines];
}

/** Puts each number on the side that is nearer to its part. Wide parts are as near to both, so they fill up. */
function onSides(marks: readonly Mark[], width: number): Record<'left' | 'right', Mark[]> {
  const sides: Record<'left' | 'right', Mark[]> = { left: [], right: [] };
  const isWide = ({ box }: Mark): boolean => box.width > width / 2;
  for (const mark of marks.filter((each) => !isWide(each)))
    sides[mark.box.left + mark.box.width / 2 < width / 2 ? 'left' : 'right'].push(mark);
  for (const mark of marks.filter(isWide)) sides[sides.left.length <= sides.right.length ? 'left' : 'right'].push(mark);
  return sides;
}

/** A line from a number to its part. */
interface Leader {
  mark: Mark;
  /** Where the number is. */
  x: number;
  y: number;
}

/** Begins a line at the side, beside a near part, or above a part that has others between it and the side. */
function leaderOf(mark: Mark, x: number): Leader {
  const { top, height } = mark.box;
  const distance = distanceOf(mark, x);
  return { mark, x, y: distance < 4 * pitch ? top + height / 2 : top - 4 - distance / 20 };
}

const distanceOf = ({ box }: Mark, x: number): number => Math.max(box.left - x, x - box.left - box.width);

/** Moves numbers apart from each other. */
function inColumn(leaders: readonly Leader[], height: number): Leader[] {
  const column = [...leaders].sort((one, other) => one.y - other.y);
  let least = pitch / 2;
  for (const each of column) {
    each.y = Math.max(each.y, least);
    least = each.y + pitch;
  }
  let most = height - pitch / 2;
  for (const each of column.reverse()) {
    each.y = Math.min(each.y, most);
    most = each.y - pitch;
  }
  return column;
}

function drawLeader({ mark: { name, number, box }, x, y }: Leader): Element {
  const isAtSide = distanceOf({ name, number, box }, x) < 4 * pitch;
  const middle = box.top + box.height / 2;
  const endX = !isAtSide ? box.left + box.width / 2 : x < box.left ? box.left : box.left + box.width;
  const endY = isAtSide ? middle : y < middle ? box.top : box.top + box.height;
  const label = shape('text', { x, y });
  label.textContent = String(number);
  const group = shape('g', { class: 'mark', 'data-part': name });
  group.append(
    shape('line', { x1: x, y1: y, x2: endX, y2: endY }),
    shape('circle', { cx: endX, cy: endY, r: 2.5 }),
    shape('circle', { cx: x, cy: y, r: radius }),
    label,
  );
  return group;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
