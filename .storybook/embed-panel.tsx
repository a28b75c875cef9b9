/** @jsxRuntime classic */
/** @jsx React.createElement */
/** @jsxFrag React.Fragment */
// The manager has its own copy of React. It cannot render elements that the automatic JSX runtime of another copy
// makes.
import React, { useState } from 'react';
import { AddonPanel, Placeholder, SyntaxHighlighter } from 'storybook/internal/components';
import { addons, types, useChannel, useStorybookState } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { playgroundAddress } from '../stories/applications/playground/playground-state.js';
import { readerScheme } from '../stories/support/reader-scheme.js';
import { formTexts, formsWith, type Form } from '../stories/embed/forms.js';
import { snippetsEvent, type Snippets } from './embed-channel.js';

const Forms = styled.div(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  padding: '12px 16px 0',
  button: {
    minBlockSize: 32,
    padding: '0 0 2px',
    border: 0,
    borderBlockEnd: '2px solid transparent',
    background: 'none',
    color: theme.textMutedColor,
    font: 'inherit',
    cursor: 'pointer',
  },
  'button[aria-pressed=true]': { borderColor: theme.color.secondary, color: theme.color.defaultText },
}));

const Text = styled.p(({ theme }) => ({
  margin: 0,
  padding: '8px 16px',
  maxInlineSize: '46rem',
  color: theme.textMutedColor,
  lineHeight: 1.45,
}));

/** Sets the background that the syntax colours are made for. */
const Code = styled.section(({ theme }) => ({ background: theme.background.content }));

const Place = styled.h3({ margin: 0, padding: '8px 16px 0', fontSize: 'inherit' });

function EmbedPanel() {
  const [told, setTold] = useState<Snippets>();
  const [chosen, setChosen] = useState<Form>('loader');
  const { storyId } = useStorybookState();
  useChannel({ [snippetsEvent]: setTold });
  if (told?.id !== storyId) return <Placeholder>Waiting for the story.</Placeholder>;
  if (!told.forms) return <Placeholder>What this story shows cannot be written as a snippet.</Placeholder>;
  const { forms: snippets } = told;
  const form = snippets[chosen].length > 0 ? chosen : 'loader';
  const blocks = snippets[form];
  if (!told.forms.npm[0]?.code) return <Placeholder>No widget is here, so there is nothing to paste.</Placeholder>;
  const markup = snippets.npm.at(-1)?.code;
  const isMocked = blocks.some(({ code }) => /https:\/\/(?:api|access)\.example\//.test(code));
  return (
    <>
      <Forms role="group" aria-label="Way to embed">
        {formsWith(snippets).map((each) => (
          <button key={each} type="button" aria-pressed={each === form} onClick={() => setChosen(each)}>
            {formTexts[each].name}
          </button>
        ))}
      </Forms>
      <Text>{formTexts[form].about}</Text>
      {markup && !isMocked && (
        <Text>
          <a href={playgroundAddress(markup, { scheme: readerScheme() })} target="_blank" rel="noopener">
            Open in the playground
          </a>
        </Text>
      )}
      {!told.isBuilt && (
        <Text role="note">
          The files for this code are not built. Run <code>npm run build</code> and start Storybook again.
        </Text>
      )}
      {told.isBuilt && !told.isOpen && /^(?:loader|file)$/.test(form) && (
        <Text role="note">
          This Storybook’s server may not let pages of other origins load its files. They need the header{' '}
          <code>Access-Control-Allow-Origin: *</code>. Serve <code>dist/cdn/</code> yourself, and use its address.
        </Text>
      )}
      {isMocked && (
        <Text role="note">
          A server whose name ends in <code>.example</code> answers only in this Storybook. Use the address of your own
          server.
        </Text>
      )}
      {blocks.map(({ place, language, code }) => (
        <Code key={place ?? language} aria-label={place ?? formTexts[form].name}>
          {place && <Place>{place}</Place>}
          <SyntaxHighlighter
            language={language === 'js' ? 'jsx' : language}
            copyable
            padded
            wrapLongLines
            format={false}
          >
            {code}
          </SyntaxHighlighter>
        </Code>
      ))}
    </>
  );
}

/** Adds the panel that shows how to put a story onto another page. */
export function addEmbedPanel(): void {
  addons.register('standfirst/embed', () => {
    addons.add('standfirst/embed/panel', {
      type: types.PANEL,
      title: 'Embed',
      render: ({ active }) => (
        <AddonPanel active={active ?? false}>
          <EmbedPanel />
        </AddonPanel>
      ),
    });
  });
}
