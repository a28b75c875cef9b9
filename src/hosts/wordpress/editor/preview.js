/** The preview of a block as readers see it, and the messages in its place. */
(function (wp, standfirst) {
  'use strict';

  const { createElement: el, useEffect, useRef, useState } = wp.element;
  const { Disabled, Notice, Spinner } = wp.components;
  const { apiFetch } = wp;

  /**
   * Returns attributes with plain texts. WordPress writes `&amp;` for `&` into the blocks of authors who may not write
   * HTML, in their addresses too. The heading is HTML.
   */
  function plainAttributes(value, name = '') {
    if (typeof value === 'string') return name === 'heading' ? value : wp.htmlEntities.decodeEntities(value);
    if (Array.isArray(value)) return value.map((each) => plainAttributes(each));
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [wp.htmlEntities.decodeEntities(key), plainAttributes(each, key)]),
    );
  }

  /**
   * Returns the last answer, whether it is that of this request, and whether one is on its way. A later request cancels
   * an earlier one.
   */
  function useAnswer(request, wait) {
    const [answer, setAnswer] = useState(null);
    const [isLoading, setLoading] = useState(true);
    const key = JSON.stringify(request);
    const isFirst = useRef(true);
    useEffect(() => {
      if (!request) {
        setAnswer(null);
        setLoading(false);
        return undefined;
      }
      const stop = new AbortController();
      setLoading(true);
      const timer = setTimeout(
        () => {
          apiFetch({ ...request, signal: stop.signal })
            .then(
              (given) => setAnswer({ ...given, key }),
              (failure) => {
                if (!stop.signal.aborted) setAnswer({ failure: failure?.message || String(failure), key });
              },
            )
            .finally(() => {
              if (!stop.signal.aborted) setLoading(false);
            });
        },
        isFirst.current ? 0 : wait,
      );
      isFirst.current = false;
      return () => {
        clearTimeout(timer);
        stop.abort();
      };
    }, [key]);
    return { answer, isLoading, isOfRequest: answer?.key === key };
  }

  /**
   * Shows a block as readers see it. Its links and buttons do nothing in the editor. While a new answer loads, the
   * last one stays, a little fainter.
   *
   * @param {{ block: string, attributes: object, post?: number, whenEmpty?: object }} given `post` is that of a list of
   *   posts; default: the one that is written
   */
  function Preview({ block, attributes, post, whenEmpty }) {
    const written = wp.data.useSelect((select) => select('core/editor')?.getCurrentPostId?.(), []);
    const { answer, isLoading } = useAnswer(
      {
        path: '/standfirst/v1/preview',
        method: 'POST',
        data: { block, attributes, post: Number(post) || Number(written) || 0 },
      },
      400,
    );
    if (!answer) return el('div', { className: 'standfirst-loading' }, el(Spinner));
    if (answer.failure) return el(Message, { status: 'error' }, answer.failure);
    if (!answer.html.trim()) return whenEmpty || null;
    return el(
      Disabled,
      {
        className: isLoading ? 'standfirst-preview is-loading' : 'standfirst-preview',
        // The canvas does not name its language.
        lang: standfirst.language,
      },
      el('div', { dangerouslySetInnerHTML: { __html: answer.html } }),
    );
  }

  /** A message in the place of a block. */
  function Message({ status = 'warning', children, actions }) {
    return el(Notice, { status, isDismissible: false, actions, className: 'standfirst-message' }, children);
  }

  Object.assign(standfirst, {
    Message,
    Preview,
    plainAttributes,
    useAnswer,
  });
})(window.wp, window.standfirstEditor);
