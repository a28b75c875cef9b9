<?php
/**
 * Renders the widgets of a page with `npx standfirst serve`. Include this file before the first output of a page:
 *
 *     require 'render.php';
 *
 * If the service gives no answer, the page is sent as it is, and the script renders the widgets. Caches keep it for a minute.
 */

// Your site, without a slash at the end. The service needs the address of each page.
const STANDFIRST_SITE = 'https://news.example';
// How long a page waits for the service, in seconds. The environment variable `STANDFIRST_PATIENCE` changes it.
define('STANDFIRST_PATIENCE', (float) (getenv('STANDFIRST_PATIENCE') ?: 0.5));

ob_start(function (string $page, int $phase): string {
    static $isWhole = true;
    // A page that calls ob_flush() arrives in parts.
    if ($phase & PHP_OUTPUT_HANDLER_FLUSH) $isWhole = false;
    $isEnd = $phase & PHP_OUTPUT_HANDLER_FINAL;
    if (!$isEnd || !$isWhole || !standfirst_is_html() || stripos($page, '<news-') === false) return $page;
    $rendered = standfirst_render($page);
    if ($rendered === null) standfirst_cache_briefly();
    return $rendered ?? $page;
});

/** Whether the answer is HTML in UTF-8 that is neither compressed nor a part of a page. */
function standfirst_is_html(): bool
{
    foreach (headers_list() as $header) {
        if (preg_match('/^content-(encoding|length|range):/i', $header)) return false;
        if (preg_match('/^content-type:(?!\s*text\/html\s*(;\s*charset="?utf-8"?\s*)?$)/i', $header)) return false;
    }
    return true;
}

/** Lets caches keep a page that was not rendered for a minute at most. If not at all, the site would get all requests. */
function standfirst_cache_briefly(): void
{
    foreach (headers_list() as $header) {
        if (stripos($header, 'cache-control:') !== 0) continue;
        header(preg_replace_callback('/\b(s-maxage|max-age)=(\d+)/i', function (array $age): string {
            return $age[1] . '=' . min(60, (int) $age[2]);
        }, $header));
    }
}

/** Returns the rendered page, or null if there is no answer. */
function standfirst_render(string $page): ?string
{
    $address = STANDFIRST_SITE . ($_SERVER['REQUEST_URI'] ?? '/');
    $request = json_encode(['html' => $page, 'url' => $address], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    if ($request === false) return null;
    // The address of the service. The environment variable can change it.
    $service = getenv('STANDFIRST_SERVICE') ?: 'http://127.0.0.1:8787/render';
    $stream = @fopen($service, 'r', false, stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => $request,
        'timeout' => STANDFIRST_PATIENCE,
        'follow_location' => 0,
    ]]));
    if ($stream === false) return null;
    $headers = implode("\n", stream_get_meta_data($stream)['wrapper_data']);
    $answer = stream_get_contents($stream);
    // An answer that breaks off is shorter than its header says.
    $isComplete = preg_match('/^content-length:\s*(\d+)/im', $headers, $length) && strlen($answer) === (int) $length[1];
    return $isComplete && preg_match('/^HTTP\S+ 200\b/', $headers) ? $answer : null;
}
