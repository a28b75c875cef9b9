<?php
/** A site in PHP whose pages include the recipe. `php -S` runs it for every request. */

require __DIR__ . '/../recipes/render.php';

$page = file_get_contents(__DIR__ . '/page.html');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
header('X-Site: kept');
switch ($path) {
    case '/page':
        header('Cache-Control: public, s-maxage=3600, max-age=45');
        echo $page;
        break;
    case '/missing':
        http_response_code(404);
        header('Content-Type: text/html;charset="UTF-8"');
        echo $page;
        break;
    case '/cleaned':
        echo 'This is thrown away.';
        ob_clean();
        echo $page;
        break;
    case '/data':
        header('Content-Type: application/json');
        echo json_encode(['html' => $page]);
        break;
    case '/picture':
        header('Content-Type: image/webp');
        echo "RIFF\0\xff<news-byline authors=\"A\"></news-byline>";
        break;
    case '/compressed':
        header('Content-Encoding: gzip');
        echo gzencode($page);
        break;
    case '/latin':
        header('Content-Type: text/html; charset=iso-8859-1');
        echo $page;
        break;
    case '/broken':
        echo "\xe4", $page;
        break;
    case '/measured':
        header('Content-Length: ' . strlen($page));
        echo $page;
        break;
    case '/parts':
        foreach (str_split($page, 200) as $part) {
            echo $part;
            ob_flush();
        }
        break;
    case '/large':
        echo $page, str_repeat("<p>Länge\n", 1_000_000);
        break;
    default:
        echo '<p>No widgets';
}
