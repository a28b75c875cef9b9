/** The editor of the block “Byline”. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody } = wp.components;
  const { registerBlockType } = wp.blocks;
  const { __ } = wp.i18n;
  const { DelayedTextControl, Message, Preview, ToggleControl } = standfirst;

  function Edit({ attributes, setAttributes, context }) {
    const { agency, dateline, hasDate, hasUpdated } = attributes;
    // The site knows another author or date only after the post is saved.
    const saved = wp.data.useSelect((select) => {
      const { getCurrentPostAttribute } = select('core/editor') || {};
      return getCurrentPostAttribute?.('modified') || '';
    }, []);
    const set = (name) => (value) => setAttributes({ [name]: value });
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Byline', 'standfirst') },
          el('p', null, __('The authors and dates are those of the post.', 'standfirst')),
          el(ToggleControl, {
            label: __('Show the date', 'standfirst'),
            checked: hasDate,
            onChange: set('hasDate'),
          }),
          el(ToggleControl, {
            label: __('Show when it was updated', 'standfirst'),
            help: __('Only if the update was at least a day after publication.', 'standfirst'),
            checked: hasUpdated,
            onChange: set('hasUpdated'),
          }),
          el(DelayedTextControl, {
            label: __('Agency', 'standfirst'),
            help: __('Who supplied the report.', 'standfirst'),
            value: agency,
            onChange: set('agency'),
          }),
          el(DelayedTextControl, {
            label: __('Place', 'standfirst'),
            help: __('Where the report was written, such as “Singapore”.', 'standfirst'),
            value: dateline,
            onChange: set('dateline'),
          }),
        ),
      ),
      el(
        'div',
        useBlockProps(),
        el(Preview, {
          post: context.postId,
          block: 'standfirst/byline',
          attributes: { ...attributes, saved },
          whenEmpty: el(Message, null, __('This post has neither an author nor a date.', 'standfirst')),
        }),
      ),
    );
  }

  registerBlockType('standfirst/byline', { edit: Edit, save: () => null });
})(window.wp, window.standfirstEditor);
