/** The editor of the block “Share icons”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody } = wp.components;
  const { registerBlockType } = wp.blocks;
  const { __ } = wp.i18n;
  const { CheckboxControl, OrderedList, Preview, SelectControl } = standfirst;

  /** The names of the networks, by those of the library. */
  const networks = {
    x: 'X',
    facebook: 'Facebook',
    linkedin: 'LinkedIn',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    reddit: 'Reddit',
    bluesky: 'Bluesky',
    mastodon: 'Mastodon',
    threads: 'Threads',
    line: 'LINE',
    weibo: 'Weibo',
    hatena: 'Hatena',
    pinterest: 'Pinterest',
    flipboard: 'Flipboard',
    email: __('Email', 'standfirst'),
    sms: __('Text message', 'standfirst'),
    copy: __('Copy the link', 'standfirst'),
    print: __('Print', 'standfirst'),
    system: __('Other apps of the device', 'standfirst'),
  };

  const appearances = [
    { value: 'icon', label: __('Icons', 'standfirst') },
    { value: 'icon-label', label: __('Icons with names', 'standfirst') },
    { value: 'list', label: __('A list', 'standfirst') },
  ];

  const orientations = [
    { value: 'horizontal', label: __('In a row', 'standfirst') },
    { value: 'vertical', label: __('In a column', 'standfirst') },
  ];

  /** The panel in which an editor chooses the networks and their order. */
  function Networks({ chosen, onChange }) {
    return el(
      PanelBody,
      { title: __('Networks', 'standfirst') },
      chosen.length === 0
        ? el('p', null, __('The row has the usual networks of the site’s language. Or choose:', 'standfirst'))
        : el(OrderedList, {
            items: chosen.map((id) => ({ id, title: networks[id] })),
            texts: {
              /* translators: %s: the name of a network, such as Facebook */
              up: __('Move %s up', 'standfirst'),
              /* translators: %s: the name of a network, such as Facebook */
              down: __('Move %s down', 'standfirst'),
            },
            onMove: onChange,
          }),
      el(
        'div',
        { className: 'standfirst-choices' },
        Object.entries(networks).map(([id, name]) =>
          el(CheckboxControl, {
            key: id,
            label: name,
            checked: chosen.includes(id),
            onChange: (isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id)),
          }),
        ),
      ),
    );
  }

  function Edit({ attributes, setAttributes, context }) {
    const { appearance, orientation } = attributes;
    const chosen = attributes.networks.filter((id) => Object.hasOwn(networks, id));
    const set = (name) => (value) => setAttributes({ [name]: value });
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Share icons', 'standfirst') },
          el(SelectControl, {
            label: __('Appearance', 'standfirst'),
            value: appearance,
            options: appearances,
            onChange: set('appearance'),
          }),
          appearance !== 'list' &&
            el(SelectControl, {
              label: __('Direction', 'standfirst'),
              value: orientation,
              options: orientations,
              onChange: set('orientation'),
            }),
        ),
        el(Networks, { chosen, onChange: set('networks') }),
      ),
      el('div', useBlockProps(), el(Preview, { post: context.postId, block: 'standfirst/share-icons', attributes })),
    );
  }

  registerBlockType('standfirst/share-icons', { edit: Edit, save: () => null });
})(window.wp, window.standfirstEditor);
