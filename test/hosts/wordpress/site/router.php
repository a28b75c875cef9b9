<?php
/** Sends files as they are, and every other address to WordPress. PHP's own server calls it for each request. */

$path = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $path ) || is_file( rtrim( $path, '/' ) . '/index.php' ) && $_SERVER['DOCUMENT_ROOT'] . '/' !== $path ) {
	return false;
}
// A WordPress in a folder may have its pages in the folder above.
$script                 = ( is_file( $_SERVER['DOCUMENT_ROOT'] . '/index.php' ) ? '' : getenv( 'SITE_PATH' ) ) . '/index.php';
$_SERVER['SCRIPT_NAME'] = $script;
$_SERVER['PHP_SELF']    = $script;
require $_SERVER['DOCUMENT_ROOT'] . $script;
