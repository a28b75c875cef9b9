/**
 * Shows static widgets that a script puts into the page: a client router, a framework, `innerHTML`. Browsers attach a declarative shadow root only when
 * their parser reads it.
 *
 * It registers the tags of the static widgets (`static-tags.ts`), which it writes out because each byte counts here.
 *
 * See: {@link https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode | HTML, declarative shadow roots}
 */
if (typeof customElements !== 'undefined')
  for (const name of ['byline', 'headline-card', 'headline-list', 'photo-caption'])
    if (!customElements.get(`news-static-${name}`))
      customElements.define(
        `news-static-${name}`,
        class extends HTMLElement {
          // A framework may replace the content of an element that it keeps.
          #observer = new MutationObserver(() => attachRoots(this));

          connectedCallback(): void {
            attachRoots(this);
            this.#observer.observe(this, { childList: true });
          }
        },
      );

/** Attaches the declarative shadow roots inside a node that no parser has attached, also those inside other roots. */
function attachRoots(around: ParentNode): void {
  for (const template of around.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement!;
    attachRoots(template.content);
    (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).replaceChildren(template.content);
    template.remove();
  }
}

export {};
