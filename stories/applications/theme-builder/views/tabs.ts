import { html, type TemplateResult } from 'lit';

/** One screen of controls. */
export interface Tab {
  id: string;
  title: unknown;
}

/** Renders a row of tabs. The arrow keys, Home and End move between them; Tab leaves the row. */
export function tabsView(
  tabs: readonly Tab[],
  open: string,
  choose: (id: string) => void,
  label = 'Controls',
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === open);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const { id } = tabs[(to + tabs.length) % tabs.length]!;
    choose(id);
    const row = event.currentTarget as HTMLElement;
    row.querySelector<HTMLElement>(`#tab-${id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(
      ({ id, title }) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${id}"
          aria-selected=${id === open ? 'true' : 'false'}
          aria-controls="panel"
          tabindex=${id === open ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${title}
        </button>`,
    )}
  </div>`;
}
