<?php
/**
 * Runs a script in the WordPress of the current folder: php run-script.php script.php < argument.json
 *
 * The script returns a function. It gets what standard input holds, as JSON. What it returns is printed, as JSON.
 */

$script = require $argv[1];
require getcwd() . '/wp-load.php';
// WordPress may print warnings before it.
echo "\n", wp_json_encode( $script( json_decode( stream_get_contents( STDIN ), true ) ) );
