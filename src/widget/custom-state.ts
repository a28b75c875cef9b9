const known = new WeakMap<HTMLElement, ElementInternals>();

/**
 * Sets or takes away a state of a widget that a page's style sheet can ask for, as `:state(name)`.
 *
 * A browser without such states (those before Chrome 125, Firefox 126 and Safari 17.4), or a subclass that has taken the internals, loses a
 * page's own rules for it and nothing else.
 */
export function setState(widget: HTMLElement, name: string, isOn: boolean): void {
  let internals = known.get(widget);
  if (!isOn && !internals) return;
  try {
    internals ??= widget.attachInternals();
    known.set(widget, internals);
    internals.states[isOn ? 'add' : 'delete'](name);
  } catch {
    // As said above.
  }
}
