import type { CSSProperties, ReactElement } from 'react';
import effects from '../../src/theme/token-effects.json' with { type: 'json' };
import { tokens, type Token } from '../../src/theme/tokens.js';
import { ReferenceList } from './reference-list.js';

/** The groups of tokens, and the CSS properties whose values the tokens of each accept. */
const groups: Readonly<Record<string, readonly string[]>> = {
  Colours: ['color'],
  Fonts: ['font-family'],
  Type: ['flex-grow', 'font-weight', 'line-height', 'letter-spacing', 'text-transform'],
  'Spaces, sizes and corners': ['padding', 'border-radius', 'aspect-ratio'],
  Motion: ['transition-duration'],
};

/** The tokens by group, each with a drawing of its default. */
export function TokenReference(): ReactElement {
  return (
    <div>
      {Object.entries(groups).map(([title, takes]) => (
        <section key={title}>
          <h2 id={`tokens-${title.toLowerCase().replace(/\W+/g, '-')}`}>{title}</h2>
          <ReferenceList>
            {Object.entries<Token>(tokens)
              .filter(([, token]) => takes.includes(token.takes))
              .map(([name, token]) => (
                <TokenEntry key={name} name={name} token={token} />
              ))}
          </ReferenceList>
        </section>
      ))}
    </div>
  );
}

/** Units in place of a CSS property that is only an example of what takes them. */
const kinds: Readonly<Record<string, string>> = { 'flex-grow': 'a number', padding: 'a length' };

/** Values for tokens whose default changes nothing that one could see. */
const examples: Readonly<Record<string, string>> = { 'kicker-transform': 'uppercase', radius: '8px' };

function TokenEntry({ name, token: { value, about, takes } }: { name: string; token: Token }): ReactElement {
  const example = examples[name];
  return (
    <div id={`token-${name}`} data-kind="Token">
      <dt>
        <code>--news-{name}</code>
        <Specimen name={name} value={value} takes={takes} />
        {example && <Specimen name={name} value={example} takes={takes} />}
      </dt>
      <dd>
        <span>{about}</span>
        <span className="quiet">
          {about.includes('Default:') ? 'In CSS' : 'Default'}: <code>{value}</code>. Takes{' '}
          {kinds[takes] ?? (
            <>
              any value of <code>{takes}</code>
            </>
          )}
          .
          {example && (
            <>
              {' '}
              Example: <code>{`--news-${name}: ${example}`}</code>
            </>
          )}
        </span>
        <details>
          <summary>What it changes</summary>
          <Effects name={name} />
        </details>
      </dd>
    </div>
  );
}

type Effect = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Parts have the names of style sheets. Other elements have the class that only the library knows. */
function Effects({ name }: { name: string }): ReactElement {
  const changed = (effects as Record<string, Effect>)[`--news-${name}`] ?? {};
  return (
    <ul>
      {Object.entries(changed).map(([tag, parts]) => (
        <li key={tag}>
          <code>{tag}</code>:{' '}
          {Object.entries(parts)
            .map(([part, properties]) => `${part.replace(/^\.root$/, 'the whole')} (${properties.join(', ')})`)
            .join('; ')}
        </li>
      ))}
    </ul>
  );
}

interface Sample {
  name: string;
  value: string;
  takes: string;
}

/**
 * Draws the default of a token. The drawing has no text: style sheets write its words, so that neither a screen reader
 * nor the search reads them.
 */
function Specimen({ name, value, takes }: Sample): ReactElement {
  const style = { '--value': drawable(value) } as CSSProperties;
  const shape = shapeOf(name, takes);
  if (shape === 'swatch') {
    const isOnAccent = name.includes('-on-');
    return (
      <span className="specimen swatches" aria-hidden="true" style={style}>
        <span className={isOnAccent ? 'light on-ink' : 'light'} />
        <span className={isOnAccent ? 'dark on-ink' : 'dark'} />
      </span>
    );
  }
  const words = shape === 'words' ? wordsOf(name, takes, value) : undefined;
  return (
    <span className={`specimen ${shape}`} aria-hidden="true" style={style}>
      <span data-words={words?.text} style={words?.style} />
    </span>
  );
}

/** Returns the value as the widgets draw it where it depends on the page. */
function drawable(value: string): string {
  if (value === 'inherit') return 'currentcolor';
  // Not every browser has `contrast-color()` yet. The library has this in its place.
  return value.replace('contrast-color(currentcolor)', 'oklch(from currentcolor clamp(0, (0.62 - l) * 1e6, 1) 0 0deg)');
}

/** The drawing for a token. */
function shapeOf(name: string, takes: string): string {
  switch (takes) {
    case 'color':
      return 'swatch';
    case 'padding':
      return name.endsWith('-size') ? 'square' : name.endsWith('rule') ? 'line' : 'room';
    case 'border-radius':
      return 'corner';
    case 'aspect-ratio':
      return 'ratio';
    case 'transition-duration':
      return 'time';
    default:
      return 'words';
  }
}

/** The words of a specimen, and their style. Tokens of headlines and kickers have words in their style. */
function wordsOf(name: string, takes: string, value: string): { text: string; style: CSSProperties } {
  const isHeadline = /^(?:font-)?headline/.test(name);
  const isRunning = takes === 'line-height' || takes === 'flex-grow';
  const style: CSSProperties = {
    ...(isHeadline && { fontFamily: tokens['font-headline'].value, fontWeight: 600, fontSize: 19 }),
    ...(takes === 'flex-grow' ? { fontSize: `calc(16px * ${value})` } : { [camelCase(takes)]: value }),
  };
  const text = isRunning
    ? 'The river rose in the night, and by noon the square was under water.'
    : name.startsWith('kicker')
      ? 'Weather'
      : 'Storm reaches the coast';
  return { text, style };
}

const camelCase = (property: string): string => property.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
