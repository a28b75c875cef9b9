<?php
/**
 * Reads the answers for all blocks of a page in one query, when the first of them is shown.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_filter( 'the_content', __NAMESPACE__ . '\prime_content', 8 );

/**
 * Reads the answers for the blocks of this page, once.
 *
 * They are in the posts of the page, in its template, in its widget areas, and in synced patterns.
 */
function prime_page(): void {
	static $is_done = false;
	if ( $is_done ) {
		return;
	}
	$is_done  = true;
	$contents = array_merge( contents_of_posts(), contents_of_widgets() );
	// WordPress keeps the template of the page here.
	$contents[] = $GLOBALS['_wp_current_template_content'] ?? '';
	prime_contents( $contents );
}

/** Reads the answers for the content of one post. It may be in a list of posts that is not that of the page. */
function prime_content( $content ) {
	if ( is_string( $content ) && preg_match( '~<!-- wp:(?:standfirst/stor|block )~', $content ) ) {
		prime_page();
		prime_contents( array( $content ) );
	}
	return $content;
}

/** Reads the answers for contents and for the synced patterns in them. */
function prime_contents( array $contents ): void {
	$contents = array_filter( $contents, 'is_string' );
	$contents = array_merge( $contents, patterns_in( $contents ) );
	prime_stories( array_merge( array(), ...array_map( __NAMESPACE__ . '\addresses_in', array_values( $contents ) ) ) );
}

/** Returns the contents of the synced patterns in some contents. Reads all of them in one query. */
function patterns_in( array $contents ): array {
	$patterns = array();
	foreach ( $contents as $content ) {
		preg_match_all( '~<!-- wp:block \{[^{}]*"ref":(\d+)~', $content, $found );
		$patterns = array_merge( $patterns, array_map( 'intval', $found[1] ?? array() ) );
	}
	$patterns = array_unique( $patterns );
	if ( $patterns ) {
		_prime_post_caches( $patterns, false, true );
	}
	return array_map( fn( $id ) => get_post( $id )->post_content ?? '', $patterns );
}

/** Returns the addresses in the blocks of a content. */
function addresses_in( string $content ): array {
	$addresses = array();
	$position  = 0;
	// Its JSON has no `-->` in it.
	while ( false !== ( $start = strpos( $content, '<!-- wp:standfirst/stor', $position ) ) ) { // phpcs:ignore
		$end        = strpos( $content, '-->', $start ) ?: strlen( $content );
		$position   = $end;
		$brace      = strpos( $content, '{', $start );
		$attributes = false !== $brace && $brace < $end ? json_decode( rtrim( substr( $content, $brace, $end - $brace ), " /\n\t" ), true ) : null;
		$pinned     = $attributes['pinned'] ?? array();
		$addresses  = array_merge( $addresses, array( $attributes['url'] ?? '' ), is_array( $pinned ) ? array_values( $pinned ) : array() );
	}
	return array_filter( $addresses, 'is_string' );
}
