/**
 * Shows static widgets that a script puts into the page: a client router, a framework, `innerHTML`. Browsers attach a
 * declarative shadow root only when their parser reads it. An application imports this file, so each byte counts.
 *
 * See:
 * {@link https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode | HTML, declarative shadow roots}
 */

/**
 * Attaches the declarative shadow roots of the static widgets that no parser has attached, also those inside other
 * roots.
 */
function attachRoots(around: ParentNode): void {
  for (const template of around.querySelectorAll<HTMLTemplateElement>('[static] > template[shadowrootmode]')) {
    const host = template.parentElement!;
    // Pages may use this attribute on their own elements, some of which cannot have a shadow root.
    if (!host.localName.startsWith('news-')) continue;
    attachRoots(template.content);
    (host.shadowRoot ?? host.attachShadow({ mode: 'open', clonable: true })).replaceChildren(template.content);
    template.remove();
  }
}

if (typeof document !== 'undefined') {
  attachRoots(document);
  new MutationObserver(() => attachRoots(document)).observe(document, { childList: true, subtree: true });
}

export {};
