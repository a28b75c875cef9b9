/** The stories of newsrooms: the field for an address, what is there, and why nothing is there. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, useState } = wp.element;
  const { BlockControls } = wp.blockEditor;
  const { Placeholder, ToolbarButton, ToolbarGroup } = wp.components;
  const { __, sprintf } = wp.i18n;
  const { apiFetch } = wp;
  const { Button, Message, TextControl, useAnswer } = standfirst;

  const changeAddress = __('Change the address', 'standfirst');
  const showAsLink = __('Show as a link', 'standfirst');

  /** Returns the origin of an address; `''` if it is not an address of the web. */
  function originOf(address) {
    try {
      const { origin, protocol, username } = new URL(address.trim());
      return /^https?:$/.test(protocol) && !username ? origin : '';
    } catch {
      return '';
    }
  }

  /** Whether an address is of a newsroom in the settings. The rules are those of `is_of_newsroom()` in PHP. */
  function isOfNewsroom(address) {
    const withoutWww = (origin) => origin.replace('://www.', '://');
    const origin = withoutWww(originOf(address));
    const listed = standfirst.newsrooms.map(withoutWww);
    return listed.includes(origin) || listed.includes(origin.replace(/^https:/, 'http:'));
  }

  /** Whether an address may be that of a story of a newsroom. A front page is none. */
  function mayBeStory(address) {
    return isOfNewsroom(address) && new URL(address.trim()).pathname !== '/';
  }

  /** Returns an address with `https://`, if a person has written only `news.example/story`. */
  function withScheme(address) {
    return /^[^\s:/@]+\.[^\s:/@]+(:\d+)?(\/|$)/.test(address) ? `https://${address}` : address;
  }

  /**
   * Returns the stories at an address. `problem` says why there are none, `elsewhere` is where it leads to, and `feed`
   * is the feed that its page names.
   */
  function useStories(url, turn) {
    const { answer, isLoading, isOfRequest } = useAnswer(
      url ? { path: wp.url.addQueryArgs('/standfirst/v1/stories', { url, turn }) } : null,
      400,
    );
    return {
      isLoading,
      // The stories of an earlier address are not those of this one.
      stories: (isOfRequest && answer.stories) || [],
      problem: answer?.failure ? 'no-story' : (answer?.problem ?? ''),
      elsewhere: answer?.elsewhere ?? '',
      feed: (isOfRequest && answer.feed) || '',
    };
  }

  /** The field for an address, in the place of an empty block. */
  function AddressForm({ icon, label, instructions, value, onSubmit, onCancel }) {
    const [typed, setTyped] = useState(value || '');
    return el(
      Placeholder,
      { icon, label, instructions, className: 'standfirst-form' },
      el(
        'form',
        {
          onSubmit: (event) => {
            event.preventDefault();
            if (typed.trim()) onSubmit(withScheme(typed.trim()));
          },
        },
        el(TextControl, {
          inputMode: 'url',
          label: __('Address', 'standfirst'),
          hideLabelFromVision: true,
          placeholder: 'https://',
          value: typed,
          onChange: setTyped,
        }),
        el(Button, { type: 'submit', variant: 'primary' }, __('Show', 'standfirst')),
        onCancel && el(Button, { variant: 'tertiary', onClick: onCancel }, __('Cancel', 'standfirst')),
      ),
    );
  }

  /** The button above a block that shows its field for the address, and other buttons beside it. */
  function AddressToolbar({ onEdit, children }) {
    return el(
      BlockControls,
      null,
      el(ToolbarGroup, null, el(ToolbarButton, { icon: 'edit', label: changeAddress, onClick: onEdit }), children),
    );
  }

  /**
   * Says why an address shows no story, and offers the way out.
   *
   * @param {{
   *   problem: string,
   *   url: string,
   *   whenNone: string,
   *   onRetry: () => void,
   *   onEdit: () => void,
   *   onLink?: () => void,
   * }} given `problem` is that of `stories_for_editor()` in PHP; `whenNone` is the text if nothing was found; `onLink`
   *   makes a link of the block
   */
  function Problem({ problem, url, whenNone, onRetry, onEdit, onLink }) {
    const actions = [
      { label: __('Try again', 'standfirst'), onClick: onRetry },
      ...(onLink ? [{ label: showAsLink, onClick: onLink }] : []),
      { label: changeAddress, onClick: onEdit },
    ];
    if (problem === 'not-listed') return el(NotListed, { url, actions, onAdd: onRetry });
    const texts = {
      'no-address': __('This is not an address. It begins with https://.', 'standfirst'),
      gone: __('The newsroom has removed this story. Readers see nothing here.', 'standfirst'),
    };
    return el(Message, { actions }, texts[problem] ?? whenNone);
  }

  /** Says that an address is of another site. An administrator can add that to the settings here. */
  function NotListed({ url, actions, onAdd }) {
    const [failure, setFailure] = useState('');
    const origin = originOf(url);
    if (failure) return el(Message, { status: 'error', actions }, failure);
    if (!standfirst.mayAddNewsroom) {
      const text = __(
        '%s is not in the list of newsrooms. An administrator can add it in Settings, Standfirst.',
        'standfirst',
      );
      /* translators: %s: a site, such as https://news.example */
      return el(Message, { actions }, sprintf(text, origin));
    }
    const add = {
      /* translators: %s: a site, such as news.example */
      label: sprintf(__('Allow stories from %s', 'standfirst'), new URL(origin).host),
      variant: 'primary',
      onClick: () =>
        apiFetch({ path: '/standfirst/v1/newsrooms', method: 'POST', data: { url } }).then(
          ({ newsrooms }) => {
            standfirst.newsrooms = newsrooms;
            onAdd();
          },
          (refused) => setFailure(refused.message),
        ),
    };
    return el(
      Message,
      // Until the site is allowed, another try fails.
      { actions: [add, ...actions.slice(1)] },
      /* translators: %s: a site, such as https://news.example */
      sprintf(__('%s is not in the list of newsrooms yet.', 'standfirst'), origin),
    );
  }

  Object.assign(standfirst, {
    AddressForm,
    AddressToolbar,
    Problem,
    isOfNewsroom,
    mayBeStory,
    originOf,
    showAsLink,
    useStories,
  });
})(window.wp, window.standfirstEditor);
