/** The credit of a picture in the editor: below the caption, and in the side bar of the block “Image”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment, useEffect, useState } = wp.element;
  const { InspectorControls } = wp.blockEditor;
  const { ExternalLink, PanelBody } = wp.components;
  const { createHigherOrderComponent } = wp.compose;
  const { addFilter } = wp.hooks;
  const { registerBlockVariation } = wp.blocks;
  const { __ } = wp.i18n;
  const { TextControl, ToggleControl } = standfirst;

  /** The same as in captions.php. */
  const ours = {
    standfirstCredit: { type: 'string', default: '' },
    standfirstHideCredit: { type: 'boolean', default: false },
    standfirstPhoto: { type: 'boolean', default: false },
  };

  /** Returns the credit that the media library has for a picture. `undefined` while it is loading. */
  function useLibraryCredit(id) {
    return wp.data.useSelect(
      (select) => {
        if (!id) return '';
        const picture = select('core').getEntityRecord('postType', 'attachment', id, { context: 'view' });
        return picture ? picture.standfirst_credit?.credit || '' : undefined;
      },
      [id],
    );
  }

  addFilter('blocks.registerBlockType', 'standfirst/credit', (settings, name) =>
    name === 'core/image' ? { ...settings, attributes: { ...settings.attributes, ...ours } } : settings,
  );

  /** The panel of an image. */
  function CreditPanel({ attributes, setAttributes }) {
    const { id, standfirstCredit: credit, standfirstHideCredit: isHidden, standfirstPhoto: isPhoto } = attributes;
    const [typed, setTyped] = useState(credit);
    useEffect(() => setTyped(credit), [credit]);
    const known = useLibraryCredit(id);
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Credit', 'standfirst'), initialOpen: Boolean(isPhoto || credit || known) },
        !isHidden &&
          el(TextControl, {
            label: __('Credit in this story', 'standfirst'),
            help: known
              ? __('If this is empty, readers see the credit from the media library.', 'standfirst')
              : __('The media library has no credit for this picture.', 'standfirst'),
            placeholder: known || __('Photo: Mara Lin', 'standfirst'),
            value: typed,
            onChange: (value) => {
              setTyped(value);
              setAttributes({ standfirstCredit: value });
            },
          }),
        el(ToggleControl, {
          label: __('Hide the credit', 'standfirst'),
          checked: isHidden,
          onChange: (value) => setAttributes({ standfirstHideCredit: value }),
        }),
        id &&
          el(
            ExternalLink,
            { href: `${standfirst.mediaLibrary}?item=${Number(id)}` },
            __('Change it for all stories', 'standfirst'),
          ),
      ),
    );
  }

  addFilter(
    'editor.BlockEdit',
    'standfirst/credit',
    createHigherOrderComponent(
      (BlockEdit) => (props) =>
        props.name === 'core/image' && props.isSelected
          ? el(Fragment, null, el(BlockEdit, props), el(CreditPanel, props))
          : el(BlockEdit, props),
      'withCreditPanel',
    ),
  );

  /** An image with its credit. The style sheet of the canvas shows the attribute below the caption. */
  function CreditedImage({ Block, props }) {
    const { id, url, standfirstCredit, standfirstHideCredit, standfirstPhoto } = props.attributes;
    const known = useLibraryCredit(id);
    const credit = standfirstHideCredit || !url ? '' : standfirstCredit || known || '';
    const isMissing = standfirstPhoto && url && !standfirstHideCredit && !credit && known !== undefined;
    return el(Block, {
      ...props,
      wrapperProps: {
        ...props.wrapperProps,
        ...(credit && { 'data-standfirst-credit': credit }),
        ...(isMissing && { 'data-standfirst-no-credit': __('No credit yet. Add it in the side bar.', 'standfirst') }),
      },
    });
  }

  addFilter(
    'editor.BlockListBlock',
    'standfirst/credit',
    createHigherOrderComponent(
      (Block) => (props) => (props.name === 'core/image' ? el(CreditedImage, { Block, props }) : el(Block, props)),
      'withCredit',
    ),
  );

  registerBlockVariation('core/image', {
    name: 'standfirst-photo',
    title: __('Photo with credit', 'standfirst'),
    description: __('A picture with its caption and the name of its owner.', 'standfirst'),
    category: 'standfirst',
    icon: 'camera',
    keywords: [__('caption', 'standfirst'), __('photographer', 'standfirst')],
    attributes: { standfirstPhoto: true },
    isActive: ['standfirstPhoto'],
    scope: ['inserter'],
  });
})(window.wp, window.standfirstEditor);
