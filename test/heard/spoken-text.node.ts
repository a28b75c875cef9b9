import assert from 'node:assert/strict';
import { spokenText, type DomFacts, type HeardNode } from './spoken-text.js';

interface Piece extends Partial<DomFacts> {
  role?: string;
  name?: string;
  description?: string;
  states?: Record<string, unknown>;
  inside?: readonly Piece[];
}

/** Reads the tree in the arguments. A piece without a role is one that the browser ignores. */
function heard(...inside: Piece[]): string {
  const nodes: HeardNode[] = [];
  const facts = new Map<number, DomFacts>();
  const add = (
    { role, name, description, states = {}, inside = [], language, flow }: Piece,
    around: string,
  ): string => {
    const id = nodes.length;
    const own = language ?? around;
    const node: HeardNode = {
      nodeId: String(id),
      backendDOMNodeId: id,
      ignored: role === undefined,
      role: { type: 'role', value: role ?? 'none' },
      name: { type: 'computedString', value: name ?? '' },
      description: { type: 'computedString', value: description ?? '' },
      properties: Object.entries(states).map(([name, value]) => ({
        name: name as 'level',
        value: { type: 'string', value },
      })),
    };
    nodes.push(node);
    facts.set(id, { language: own, flow: flow ?? 'inline' });
    node.childIds = inside.map((piece) => add(piece, own));
    return node.nodeId;
  };
  add({ role: 'RootWebArea', name: 'A page', inside }, 'en');
  return spokenText(nodes, nodes[0]!, (id) => facts.get(id), 'en');
}

const text = (name: string, more: Piece = {}): Piece => ({ role: 'StaticText', name, ...more });
const line = (...inside: Piece[]): Piece => ({ role: 'paragraph', flow: 'line', inside });

describe('The text of a screen reader', () => {
  it('is one line for each block, with the pieces of a sentence together', () => {
    const author = { role: 'link', name: 'Mara Lin', inside: [text('Mara Lin')] };
    assert.equal(
      heard(line(text('By '), author, text(', ports')), line(text('1 hour ago'))),
      'By [link] Mara Lin, ports\n1 hour ago',
    );
  });

  it('uses the browser’s accessible name, from any source', () => {
    const link = { role: 'link', name: 'Live: Rain', inside: [text('Rain')] };
    assert.equal(
      heard({ role: 'heading', states: { level: 3 }, flow: 'line', inside: [link] }),
      '[heading 3] [link] Live: Rain',
    );
  });

  it('marks a control without a name', () => {
    assert.equal(heard({ role: 'button' }), '[button] (no name)');
    assert.equal(heard({ role: 'image', description: 'A barrier' }), '[image] (no name) (A barrier)');
  });

  it('counts the items of a list, and indents their content', () => {
    const items = ['X', 'E-mail'].map((name) => ({
      role: 'listitem',
      flow: 'line' as const,
      inside: [{ role: 'ListMarker', name: '• ' }, line({ role: 'link', name }), line(text('more'))],
    }));
    assert.equal(
      heard({ role: 'list', name: 'Share', flow: 'line', inside: [{ inside: items }] }),
      '[list of 2: Share]\n  - [link] X\n    more\n  - [link] E-mail\n    more',
    );
  });

  it('reads the numbers of a list', () => {
    const item = { role: 'listitem', inside: [{ role: 'ListMarker', name: '1. ' }, text('Rain')] };
    assert.equal(heard({ role: 'list', inside: [item] }), '[list of 1]\n  - 1. Rain');
  });

  it('marks a text in another language than the page, but not a full stop', () => {
    assert.equal(
      heard(line(text('By '), text('Léa', { language: 'fr' }), text('.', { language: 'fr' }))),
      'By {fr: Léa}.',
    );
    assert.equal(heard({ role: 'link', name: 'Pluie', language: 'fr' }), '[link] {fr: Pluie}');
  });

  it('parts words that only a box parts', () => {
    assert.equal(
      heard(text('closed.'), { role: 'generic', flow: 'apart', inside: [text('Reuters')] }),
      'closed. Reuters',
    );
    assert.equal(heard(text('clo'), { role: 'generic', inside: [text('sed')] }), 'closed');
  });

  it('includes the states of a control', () => {
    const states = { expanded: false, hasPopup: 'dialog', focused: true };
    assert.equal(heard({ role: 'button', name: 'More', states }), '[button, collapsed, opens a dialog, focused] More');
    assert.equal(
      heard({ role: 'generic', flow: 'line', states: { busy: true }, inside: [line(text('Loading'))] }),
      '[busy]\nLoading',
    );
    assert.equal(
      heard({ role: 'paragraph', states: { live: 'polite' }, inside: [text('Copied')] }),
      '[announced] Copied',
    );
  });

  it('leaves out empty elements, but includes everything with a name or an unknown role', () => {
    assert.equal(heard({ role: 'status' }, { role: 'paragraph', states: { live: 'polite' } }, { role: 'article' }), '');
    assert.equal(heard({ role: 'region', name: 'Offers' }), '[region: Offers]');
    assert.equal(heard({ role: 'marquee', inside: [text('Rain')] }), '[marquee]\n  Rain');
  });

  it('ends a line with a block of text', () => {
    assert.equal(heard(text('one'), { role: 'LineBreak', name: '\n' }, text('two')), 'one\ntwo');
    assert.equal(heard({ role: 'StaticText', name: 'one', inside: [{ role: 'InlineTextBox', name: 'one' }] }), 'one');
  });
});
