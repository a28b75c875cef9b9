/** The editor of the block “Stories”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment, useEffect, useState } = wp.element;
  const { InspectorControls, RichText, useBlockProps } = wp.blockEditor;
  const { PanelBody, Spinner } = wp.components;
  const { registerBlockType } = wp.blocks;
  const { __ } = wp.i18n;
  const {
    AddressForm,
    AddressToolbar,
    Button,
    CheckboxControl,
    HeadingLevel,
    OrderedList,
    Preview,
    Problem,
    RangeControl,
    SelectControl,
    TextControl,
    originOf,
    plainAttributes,
    useStories,
  } = standfirst;

  const layouts = [
    { value: 'list', label: __('List', 'standfirst') },
    { value: 'grid', label: __('Columns', 'standfirst') },
    { value: 'lead-and-list', label: __('One large story, then a list', 'standfirst') },
    { value: 'strip', label: __('One row that scrolls', 'standfirst') },
  ];

  /** The panel in which an editor picks stories: from the feed, or by their addresses. */
  function PinnedStories({ pinned, titles, stories, isLoading, onChange }) {
    const [typed, setTyped] = useState('');
    const add = (url, headline) => onChange([...pinned, url], { ...titles, [url]: headline });
    const remove = (url) =>
      onChange(
        pinned.filter((each) => each !== url),
        Object.fromEntries(Object.entries(titles).filter(([each]) => each !== url)),
      );
    const pinTyped = () => {
      const url = typed.trim();
      if (originOf(url) && !pinned.includes(url)) add(url, url);
      setTyped('');
    };
    return el(
      PanelBody,
      { title: __('Pinned stories', 'standfirst'), initialOpen: pinned.length > 0 },
      el('p', null, __('They come first, in this order. The newest of the feed follow.', 'standfirst')),
      pinned.length > 0 &&
        el(OrderedList, {
          items: pinned.map((id) => ({ id, title: titles[id] || id })),
          texts: {
            /* translators: %s: a headline */
            up: __('Move “%s” up', 'standfirst'),
            /* translators: %s: a headline */
            down: __('Move “%s” down', 'standfirst'),
            /* translators: %s: a headline */
            remove: __('Remove “%s”', 'standfirst'),
          },
          onMove: (addresses) => onChange(addresses, titles),
          onRemove: remove,
        }),
      el(
        'form',
        {
          className: 'standfirst-add',
          onSubmit: (event) => {
            event.preventDefault();
            pinTyped();
          },
        },
        el(TextControl, {
          type: 'url',
          label: __('Address of a story', 'standfirst'),
          placeholder: 'https://',
          value: typed,
          onChange: setTyped,
        }),
        el(
          Button,
          { type: 'submit', variant: 'secondary', disabled: !typed.trim(), accessibleWhenDisabled: true },
          __('Pin', 'standfirst'),
        ),
      ),
      el(
        'fieldset',
        { className: 'standfirst-choices' },
        el('legend', null, __('From the feed', 'standfirst')),
        isLoading && el(Spinner),
        stories.map(({ url, headline }) =>
          el(CheckboxControl, {
            key: url,
            label: headline,
            checked: pinned.includes(url),
            onChange: (isPicked) => (isPicked ? add(url, headline) : remove(url)),
          }),
        ),
      ),
    );
  }

  function Edit({ attributes: kept, setAttributes }) {
    const attributes = plainAttributes(kept);
    const { url, heading, number, layout, level, pinned, titles } = attributes;
    const [isEditing, setEditing] = useState(!url && pinned.length === 0);
    const [turn, setTurn] = useState(0);
    const { stories, problem, elsewhere, feed, isLoading } = useStories(isEditing ? '' : url, turn);
    const set = (name) => (value) => setAttributes({ [name]: value });
    const blockProps = useBlockProps();
    const { __unstableMarkNextChangeAsNotPersistent: joinNextChange } = wp.data.useDispatch('core/block-editor');
    // Editors know the address of a newsroom, not that of its feed. A page with several stories needs no feed.
    const better = stories.length < 2 ? feed : '';
    useEffect(() => {
      if (!better) return;
      joinNextChange?.();
      setAttributes({ url: better });
    }, [better]);

    // “Undo” may have removed the address.
    if (isEditing || (!url && pinned.length === 0))
      return el(
        'div',
        blockProps,
        el(AddressForm, {
          icon: 'list-view',
          label: __('Stories', 'standfirst'),
          instructions: __('Paste the address of a newsroom or of one of its feeds.', 'standfirst'),
          value: url,
          onSubmit: (value) => {
            setAttributes({ url: value });
            setEditing(false);
          },
          onCancel: url || pinned.length > 0 ? () => setEditing(false) : undefined,
        }),
      );
    return el(
      Fragment,
      null,
      el(AddressToolbar, { onEdit: () => setEditing(true) }),
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Stories', 'standfirst') },
          el(RangeControl, {
            label: __('Number of stories', 'standfirst'),
            value: number,
            min: 1,
            max: 20,
            onChange: set('number'),
          }),
          el(SelectControl, {
            label: __('Layout', 'standfirst'),
            value: layout,
            options: layouts,
            onChange: set('layout'),
          }),
          el(HeadingLevel, { value: level, levels: [2, 3, 4, 5], onChange: set('level') }),
        ),
        el(PinnedStories, {
          pinned,
          titles,
          stories,
          isLoading,
          onChange: (addresses, names) => setAttributes({ pinned: addresses, titles: names }),
        }),
      ),
      el(
        'div',
        blockProps,
        el(RichText, {
          tagName: `h${level}`,
          className: 'standfirst-heading',
          value: heading,
          onChange: set('heading'),
          allowedFormats: ['core/bold', 'core/italic', 'core/link', 'core/language'],
          placeholder: __('Heading, such as “More from The Meridian”', 'standfirst'),
        }),
        problem && !isLoading && pinned.length === 0
          ? el(Problem, {
              problem,
              url: elsewhere || url,
              whenNone: __(
                'No stories were found at this address. Readers see nothing here. Ask the newsroom for the address of its feed.',
                'standfirst',
              ),
              onRetry: () => setTurn(turn + 1),
              onEdit: () => setEditing(true),
            })
          : // The heading is above, where it can be changed.
            el(Preview, { block: 'standfirst/stories', attributes: { ...attributes, heading: '', turn } }),
      ),
    );
  }

  registerBlockType('standfirst/stories', { edit: Edit, save: () => null });
})(window.wp, window.standfirstEditor);
