<?php
/**
 * The stories of JSON: finds its format, and reads the library’s own.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many objects and lists a text may have. Each takes some hundred bytes of PHP’s memory. */
const MOST_NODES = 100000;

/** How many nodes of a document are searched for stories. */
const MOST_STEPS = 50000;

/**
 * Reads JSON as pages and servers write it: in a comment or a CDATA section, with `;` after it, with line breaks inside
 * texts. Null if it is not JSON.
 */
function json_of( string $text ) {
	if ( substr_count( $text, '{' ) + substr_count( $text, '[' ) > MOST_NODES ) {
		return null;
	}
	$value = json_decode( $text, true );
	if ( null !== $value ) {
		return $value;
	}
	$text = str_replace( ']]>', '', preg_replace( '~^(?:[\s/*>\xEF\xBB\xBF-]|<!--|<!\[CDATA\[)+~', '', $text ) ?? '' );
	$end  = strrpos( $text, '[' === ( $text[0] ?? '' ) ? ']' : '}' );
	return false === $end ? null : json_decode( preg_replace( '/[\x00-\x1f]+/', ' ', substr( $text, 0, $end + 1 ) ) ?? '', true );
}

/** Returns a value of JSON as a list: one value may be without its list. */
function list_of( $value ): array {
	if ( null === $value ) {
		return array();
	}
	return is_array( $value ) && ( ! $value || array_key_exists( 0, $value ) ) ? array_slice( array_values( $value ), 0, 50 ) : array( $value );
}

/** Returns the value of a field; null for anything that has no fields. */
function at( $value, string ...$path ) {
	foreach ( $path as $name ) {
		$value = is_array( $value ) ? $value[ $name ] ?? null : null;
	}
	return $value;
}

/** Finds objects in a document, in its order. What is found is not searched itself. */
function objects_in( $root, callable $is_wanted ): array {
	$found   = array();
	$waiting = array( $root );
	for ( $step = 0; $waiting && $step < MOST_STEPS && count( $found ) < 2 * MOST_STORIES; $step++ ) {
		$value = array_pop( $waiting );
		if ( ! is_array( $value ) ) {
			continue;
		}
		if ( $is_wanted( $value ) ) {
			$found[] = $value;
			continue;
		}
		foreach ( array_reverse( array_slice( $value, 0, MOST_STEPS ) ) as $child ) {
			if ( is_array( $child ) ) {
				$waiting[] = $child;
			}
		}
	}
	return $found;
}

/** Returns the stories of decoded JSON. */
function stories_of_json( $data, string $address ): array {
	if ( ! is_array( $data ) ) {
		return array();
	}
	$items    = is_array( $data['items'] ?? null ) ? $data['items'] : array();
	$of_feeds = array_flip( array( 'content_html', 'content_text', 'external_url', 'date_published' ) );
	if ( is_string( $data['version'] ?? null ) && false !== stripos( $data['version'], 'jsonfeed.org' ) || is_array( $items[0] ?? null ) && array_intersect_key( $items[0], $of_feeds ) ) {
		return array_map( fn( $item ) => story_of_json_feed( $item, $data, $address ), array_filter( array_slice( $items, 0, 2 * MOST_STORIES ), 'is_array' ) );
	}
	$linked = linked_data( $data );
	if ( $linked['articles'] ) {
		return array_map( fn( $article ) => story_of_linked_data( $article, $linked['nodes'], $address ), $linked['articles'] );
	}
	$items = objects_in( $data, __NAMESPACE__ . '\is_ninjs' );
	if ( $items ) {
		return stories_of_ninjs( $items, $address );
	}
	$posts = objects_in( $data, fn( $post ) => is_string( at( $post, 'title', 'rendered' ) ) && ( is_string( $post['link'] ?? null ) || isset( $post['guid'] ) ) );
	if ( $posts ) {
		return array_map( fn( $post ) => story_of_post( $post, $address ), $posts );
	}
	$own = isset( $data[0] ) ? array_slice( $data, 0, MOST_STORIES ) : ( is_array( $data['articles'] ?? null ) ? array_slice( $data['articles'], 0, MOST_STORIES ) : array( $data ) );
	return array_map( __NAMESPACE__ . '\story_of_own_json', array_filter( $own, 'is_array' ) );
}

/** An article in the library’s own JSON. Its texts are plain. */
function story_of_own_json( array $item ): array {
	$authors = $item['authors'] ?? array();
	if ( is_string( $authors ) ) {
		// "Name, role; Name".
		$authors = array_map( fn( $author ) => strtok( $author, ',' ) ?: '', explode( ';', $authors ) );
	}
	$publication = $item['publication'] ?? '';
	return array(
		'publication' => is_array( $publication ) ? $publication['name'] ?? '' : $publication,
		'authors'     => is_array( $authors ) ? $authors : array(),
	) + $item;
}
