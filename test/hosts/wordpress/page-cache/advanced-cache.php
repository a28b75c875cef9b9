<?php
/**
 * A cache of whole pages, as plugins put it into `wp-content`: WordPress loads it before anything else. It stores the
 * pages of visitors who are not logged in, unless a plugin says not to. The folder `wp-content/cache` is the cache.
 */

$is_page = 'cli' !== PHP_SAPI && 'GET' === $_SERVER['REQUEST_METHOD'] && ! preg_match( '/wordpress_logged_in_/', $_SERVER['HTTP_COOKIE'] ?? '' );
if ( $is_page ) {
	$cached_page = WP_CONTENT_DIR . '/cache/' . md5( $_SERVER['REQUEST_URI'] ) . '.html';
	if ( is_file( $cached_page ) ) {
		header( 'X-Page-Cache: hit' );
		readfile( $cached_page );
		exit;
	}
	ob_start(
		function ( $html ) use ( $cached_page ) {
			$is_refused = defined( 'DONOTCACHEPAGE' ) && DONOTCACHEPAGE;
			if ( 200 === http_response_code() && ! $is_refused && false !== strpos( $html, '</html>' ) ) {
				@mkdir( dirname( $cached_page ) );
				file_put_contents( $cached_page, $html );
			}
			return $html;
		}
	);
}
