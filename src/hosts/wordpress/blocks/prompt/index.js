/** The editor of the block “Subscription prompt”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, RadioControl } = wp.components;
  const { createBlock, registerBlockType } = wp.blocks;
  const { __, sprintf } = wp.i18n;
  const {
    Button,
    HeadingLevel,
    Message,
    Preview,
    RangeControl,
    SelectControl,
    TextareaControl,
    TextControl,
    plainAttributes,
  } = standfirst;

  const periods = [
    { value: '', label: __('Once', 'standfirst') },
    { value: 'week', label: __('Each week', 'standfirst') },
    { value: 'month', label: __('Each month', 'standfirst') },
    { value: '3 months', label: __('Every three months', 'standfirst') },
    { value: 'year', label: __('Each year', 'standfirst') },
  ];

  const ownWords = __('If it is empty, the prompt has its own words, in the language of the page.', 'standfirst');

  /** The fields of one offer. */
  function OfferFields({ offer, number, onChange, onRemove }) {
    const field = (name, label, more = {}) =>
      el(TextControl, {
        label,
        value: offer[name] || '',
        onChange: (value) => onChange({ ...offer, [name]: value }),
        ...more,
      });
    return el(
      PanelBody,
      {
        /* translators: %d: the number of an offer, such as 1 */
        title: offer.name || sprintf(__('Offer %d', 'standfirst'), number),
        initialOpen: !offer.name,
      },
      el(
        'div',
        { className: 'standfirst-fields' },
        field('name', __('Name', 'standfirst'), { placeholder: __('Digital', 'standfirst') }),
        field('price', __('Price', 'standfirst'), { placeholder: '9.50', inputMode: 'decimal' }),
        field('currency', __('Currency', 'standfirst'), {
          placeholder: 'EUR',
          maxLength: 3,
          help: __('Three letters: EUR, USD, JPY.', 'standfirst'),
        }),
        el(SelectControl, {
          label: __('How often it is paid', 'standfirst'),
          value: offer.period || '',
          options: periods,
          onChange: (period) => onChange({ ...offer, period }),
        }),
        field('introPrice', __('Price at the start', 'standfirst'), { placeholder: '1', inputMode: 'decimal' }),
        field('introPeriod', __('How long the start lasts', 'standfirst'), {
          placeholder: '3 months',
          help: __('In English: 14 days, 3 months, 1 year.', 'standfirst'),
        }),
        field('terms', __('Conditions', 'standfirst'), {
          placeholder: __('Renews every month until you cancel.', 'standfirst'),
        }),
        field('url', __('Address of the checkout', 'standfirst'), { type: 'url', placeholder: 'https://' }),
        el(
          Button,
          { variant: 'secondary', isDestructive: true, onClick: onRemove },
          __('Remove the offer', 'standfirst'),
        ),
      ),
    );
  }

  function Edit({ attributes: kept, setAttributes }) {
    const attributes = plainAttributes(kept);
    const { presentation, state, freeArticles, pitch, level, offers } = attributes;
    const { subscribeUrl, subscribeLabel, signInUrl, signInLabel } = attributes;
    const set = (name) => (value) => setAttributes({ [name]: value });
    const setOffer = (index, offer) =>
      setAttributes({ offers: offers.map((each, place) => (place === index ? offer : each)) });
    const isTemplate = wp.data.useSelect(
      (select) => select('core/editor')?.getCurrentPostType?.() === 'wp_template',
      [],
    );
    const missing = [
      !subscribeUrl &&
        !offers.some((offer) => offer.url) &&
        __('Readers have no link to subscribe. Write its address in the side bar.', 'standfirst'),
      offers.some(({ price, introPrice, currency }) => (price || introPrice) && !currency) &&
        __('A price has no currency, such as EUR, so readers do not see it.', 'standfirst'),
    ].filter(Boolean);
    // In the editor, a reader is assumed who has no article left, and the prompt is a box.
    const shown = { ...attributes, presentation: 'inline', state: state || 'exhausted' };
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Prompt', 'standfirst') },
          el(
            'div',
            { className: 'standfirst-fields' },
            el(RadioControl, {
              label: __('Where it is', 'standfirst'),
              selected: presentation,
              options: [
                { value: 'inline', label: __('In the text', 'standfirst') },
                { value: 'gate', label: __('In the text, and it closes what is below', 'standfirst') },
                { value: 'banner', label: __('At the bottom of the window', 'standfirst') },
              ],
              onChange: set('presentation'),
            }),
            el(SelectControl, {
              label: __('Who sees it', 'standfirst'),
              value: state,
              options: [
                { value: '', label: __('Readers who have read their free articles', 'standfirst') },
                { value: 'subscriber-only', label: __('Everyone: for subscribers only', 'standfirst') },
                { value: 'register', label: __('Everyone: an account is needed', 'standfirst') },
                { value: 'exhausted', label: __('Everyone: no free article is left', 'standfirst') },
              ],
              onChange: set('state'),
            }),
            state === '' &&
              el(RangeControl, {
                label: __('Free articles in a month', 'standfirst'),
                value: freeArticles,
                min: 1,
                max: 30,
                onChange: set('freeArticles'),
                help: __(
                  'The reader’s browser counts, if the settings of Standfirst allow it. This is a courtesy, not security: the whole post is in the page.',
                  'standfirst',
                ),
              }),
            el(TextareaControl, {
              label: __('Reasons to subscribe', 'standfirst'),
              value: pitch,
              onChange: set('pitch'),
            }),
            el(TextControl, {
              type: 'url',
              label: __('Address of your subscription page', 'standfirst'),
              value: subscribeUrl,
              placeholder: 'https://',
              onChange: set('subscribeUrl'),
            }),
            el(TextControl, {
              label: __('Words of the button', 'standfirst'),
              value: subscribeLabel,
              onChange: set('subscribeLabel'),
              help: ownWords,
            }),
            el(TextControl, {
              type: 'url',
              label: __('Address of your sign-in page', 'standfirst'),
              value: signInUrl,
              placeholder: 'https://',
              onChange: set('signInUrl'),
            }),
            el(TextControl, {
              label: __('Words of the link to sign in', 'standfirst'),
              value: signInLabel,
              onChange: set('signInLabel'),
              help: ownWords,
            }),
            el(HeadingLevel, { value: level, onChange: set('level') }),
          ),
        ),
        offers.map((offer, index) =>
          el(OfferFields, {
            key: index,
            offer,
            number: index + 1,
            onChange: (changed) => setOffer(index, changed),
            onRemove: () => setAttributes({ offers: offers.filter((_, place) => place !== index) }),
          }),
        ),
        el(
          PanelBody,
          null,
          el(
            Button,
            { variant: 'secondary', onClick: () => setAttributes({ offers: [...offers, { period: 'month' }] }) },
            __('Add an offer', 'standfirst'),
          ),
        ),
      ),
      el(
        'div',
        useBlockProps(),
        el(Preview, { block: 'standfirst/prompt', attributes: shown }),
        missing.map((text) => el(Message, { key: text }, text)),
        presentation === 'gate' &&
          el(
            'p',
            { className: 'standfirst-below' },
            isTemplate
              ? __('Closes each post after two paragraphs, for readers who see the prompt', 'standfirst')
              : __('Closed below this line, for readers who see the prompt', 'standfirst'),
          ),
        presentation === 'banner' &&
          el('p', { className: 'standfirst-below' }, __('Shown at the bottom of the window', 'standfirst')),
      ),
    );
  }

  registerBlockType('standfirst/prompt', {
    edit: Edit,
    save: () => null,
    variations: [
      {
        name: 'gate',
        title: __('Gate', 'standfirst'),
        description: __('Closes the rest of the post for readers without a subscription.', 'standfirst'),
        icon: 'lock',
        attributes: { presentation: 'gate' },
        isActive: ['presentation'],
      },
    ],
    transforms: {
      // The prompt of the block “More”, which divides a post too.
      from: [
        {
          type: 'block',
          blocks: ['core/more'],
          transform: () => createBlock('standfirst/prompt', { presentation: 'gate' }),
        },
      ],
    },
  });
})(window.wp, window.standfirstEditor);
