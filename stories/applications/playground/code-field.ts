import { html as htmlLanguage, type TagSpec } from '@codemirror/lang-html';
import { syntaxHighlighting } from '@codemirror/language';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import manifest from '../../../src/custom-elements.json';
import { elementsOf } from '../../support/elements-index.js';

/** Turns an element into a field for HTML, which proposes the widgets' tags and attributes. */
export function codeField(place: HTMLElement, text: string, onChange: (text: string) => void): EditorView {
  return new EditorView({
    doc: text,
    parent: place,
    root: place.getRootNode() as ShadowRoot,
    extensions: [
      basicSetup,
      htmlLanguage({ extraTags: widgetTags(), selfClosingTags: false }),
      syntaxHighlighting(classHighlighter),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'HTML of the page' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString());
      }),
    ],
  });
}

/** Replaces the text of a field. */
export function setText(field: EditorView, text: string): void {
  field.dispatch({ changes: { from: 0, to: field.state.doc.length, insert: text } });
}

/** Returns the attributes of each widget, with the words that an attribute may have. */
function widgetTags(): Record<string, TagSpec> {
  return Object.fromEntries(
    elementsOf(manifest).map(({ tag, attributes }) => [
      tag,
      { attrs: Object.fromEntries(attributes.map(({ name, type = '' }) => [name, wordsIn(type)])) },
    ]),
  );
}

/** Returns the words of a type such as `'lead' | 'row'`; `null` if any text is allowed. */
function wordsIn(type: string): string[] | null {
  const words = [...type.matchAll(/'([\w-]+)'/g)].map(([, word]) => word!);
  return words.length > 0 ? words : null;
}
