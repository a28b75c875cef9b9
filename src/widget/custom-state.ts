const known = new WeakMap<HTMLElement, ElementInternals>();

/**
 * Sets or removes a custom state of a widget, which a page's style sheet can select as `:state(name)`.
 *
 * Browsers before Chrome 125, Firefox 126 and Safari 17.4 have no such states. There, or if a subclass has attached the
 * internals, only the page's rules for the state have no effect.
 */
export function setState(widget: HTMLElement, name: string, isOn: boolean): void {
  let internals = known.get(widget);
  if (!isOn && !internals) return;
  try {
    internals ??= widget.attachInternals();
    known.set(widget, internals);
    internals.states[isOn ? 'add' : 'delete'](name);
  } catch {
    // Not supported: see above.
  }
}
