/** The editor of the block “Story”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment, useEffect, useState } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, ToolbarButton } = wp.components;
  const { createBlock, registerBlockType } = wp.blocks;
  const { __, sprintf } = wp.i18n;
  const {
    AddressForm,
    AddressToolbar,
    DelayedTextControl,
    HeadingLevel,
    Preview,
    Problem,
    SelectControl,
    ToggleControl,
    mayBeStory,
    plainAttributes,
    showAsLink,
    useStories,
  } = standfirst;

  const layouts = [
    { value: 'row', label: __('Picture beside the headline', 'standfirst') },
    { value: 'stacked', label: __('Picture above the headline', 'standfirst') },
    { value: 'overlay', label: __('Headline on the picture', 'standfirst') },
    { value: 'lead', label: __('Large', 'standfirst') },
    { value: 'compact', label: __('Small', 'standfirst') },
    { value: 'text', label: __('Without a picture', 'standfirst') },
  ];

  /** Returns a paragraph with a link to the story, and before it who paid. */
  function asLink({ url, title, sponsor }) {
    const words = document.createElement('p');
    /* translators: %s: the name of a sponsor */
    if (sponsor) words.append(sprintf(__('Paid for by %s', 'standfirst'), sponsor), ': ');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title || url;
    words.append(link);
    return createBlock('core/paragraph', { content: words.innerHTML });
  }

  function Edit({ attributes: kept, setAttributes, clientId }) {
    const attributes = plainAttributes(kept);
    const { url, title, layout, level, hasPicture, hasSummary, sponsor } = attributes;
    const [isEditing, setEditing] = useState(!url);
    const [turn, setTurn] = useState(0);
    const { stories, problem, elsewhere, isLoading } = useStories(isEditing ? '' : url, turn);
    const { replaceBlocks, __unstableMarkNextChangeAsNotPersistent: joinNextChange } =
      wp.data.useDispatch('core/block-editor');
    const change = (value) => setAttributes(value === url ? {} : { url: value, title: '' });
    const becomeLink = () => replaceBlocks(clientId, asLink(attributes));

    // The first headline is kept, for a time when the newsroom does not answer. A later one would change the post.
    const headline = stories[0]?.headline;
    useEffect(() => {
      if (!headline || title) return;
      // Else the first “Undo” removes only the headline, which comes again at once.
      joinNextChange?.();
      setAttributes({ title: headline });
    }, [headline, title]);

    const blockProps = useBlockProps();
    const form = el(AddressForm, {
      icon: 'text-page',
      label: __('Story', 'standfirst'),
      instructions: __('Paste the address of a story.', 'standfirst'),
      value: url,
      onSubmit: (value) => {
        change(value);
        setEditing(false);
      },
      onCancel: url ? () => setEditing(false) : undefined,
    });
    if (isEditing) return el('div', blockProps, form);
    const set = (name) => (value) => setAttributes({ [name]: value });
    return el(
      Fragment,
      null,
      el(AddressToolbar, { onEdit: () => setEditing(true) }, el(ToolbarButton, { onClick: becomeLink }, showAsLink)),
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Story', 'standfirst') },
          el(DelayedTextControl, {
            type: 'url',
            label: __('Address', 'standfirst'),
            value: url,
            onChange: change,
            wait: 600,
          }),
          el(SelectControl, {
            label: __('Layout', 'standfirst'),
            value: layout,
            options: layouts,
            onChange: set('layout'),
          }),
          layout !== 'text' &&
            el(ToggleControl, {
              label: __('Show the picture', 'standfirst'),
              checked: hasPicture,
              onChange: set('hasPicture'),
            }),
          el(ToggleControl, {
            label: __('Show the summary', 'standfirst'),
            checked: hasSummary,
            onChange: set('hasSummary'),
          }),
          el(DelayedTextControl, {
            label: __('Paid for by', 'standfirst'),
            value: sponsor,
            onChange: set('sponsor'),
            wait: 600,
            help: __(
              'Only for paid content. The card then names who paid, and looks different from news.',
              'standfirst',
            ),
          }),
          el(HeadingLevel, { value: level, onChange: set('level') }),
        ),
      ),
      el(
        'div',
        blockProps,
        // “Undo” may have removed the address.
        !url
          ? form
          : problem && !isLoading
            ? el(Problem, {
                problem,
                url: elsewhere || url,
                whenNone: __(
                  'No story was found at this address. Until one is found, readers see a link.',
                  'standfirst',
                ),
                onRetry: () => setTurn(turn + 1),
                onEdit: () => setEditing(true),
                onLink: becomeLink,
              })
            : el(Preview, { block: 'standfirst/story', attributes: { ...attributes, title: '', turn } }),
      ),
    );
  }

  /** Returns the addresses in an element, as a paste makes it, if it has one on each line and nothing else. */
  function addressesIn(node) {
    if (node.nodeName !== 'P' || node.querySelector('img')) return [];
    const copy = node.cloneNode(true);
    for (const each of copy.querySelectorAll('br')) each.replaceWith('\n');
    const lines = copy.textContent
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return lines.every((line) => /^https?:\/\/\S+$/i.test(line)) ? lines : [];
  }

  /** Returns the blocks for addresses on lines. Without ours, WordPress would make one address of all. */
  function blocksFor(addresses) {
    const blocks = addresses.map((url) => createBlock(mayBeStory(url) ? 'standfirst/story' : 'core/embed', { url }));
    return blocks.length === 1 ? blocks[0] : blocks;
  }

  registerBlockType('standfirst/story', {
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'raw',
          // Before the block “Embed” of WordPress (10), which takes every address.
          priority: 5,
          isMatch: (node) => addressesIn(node).some(mayBeStory),
          transform: (node) => blocksFor(addressesIn(node)),
        },
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({ url }) => Boolean(url) && mayBeStory(url),
          transform: ({ url }) => createBlock('standfirst/story', { url }),
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/paragraph'],
          isMatch: ({ url }) => Boolean(url),
          transform: asLink,
        },
      ],
    },
  });
})(window.wp, window.standfirstEditor);
