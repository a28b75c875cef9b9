<?php
/**
 * The stories of a feed, RSS or Atom, and what items of both have: links, people and categories.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Returns the stories of a feed; an empty list if nothing of it can be read. */
function stories_of_feed( string $body, string $address ): array {
	$root = feed_root( $body );
	if ( ! $root ) {
		return array();
	}
	$name    = feed_name( $root );
	$is_atom = 'feed' === preg_replace( '/^.*:/', '', $name );
	// The feed’s own elements have the namespace of its root: Atom’s, or another by mistake.
	$own     = $is_atom ? preg_replace( '/[^:]*$/', '', $name ) : '';
	$channel = $is_atom || 'channel' === $name ? $root : ( feed_children( $root, $own )['channel'][0] ?? $root );
	$items   = feed_items( $root, $own . ( $is_atom ? 'entry' : 'item' ) );
	$inner   = feed_children( $channel, $own );
	$link    = $is_atom ? feed_link( $inner['link'] ?? array(), $address ) : ( feed_value( $inner, array( 'link' ), fn( $link ) => web_address( $link->textContent, $address ) ) ?: $address );
	// What all items share. An item without its own language or publication has that of the feed.
	$feed    = array(
		'address'     => $address,
		'own'         => $own,
		'language'    => language_tag( feed_attribute( $root, 'xml:lang' ) ) ?: language_tag( feed_attribute( $channel, 'xml:lang' ) ) ?: language_tag( feed_text( $inner, array( 'language', 'dc:language' ) ) ),
		'publication' => publication_of( feed_text( $inner, array( 'title', 'dc:title' ) ), $link ),
		'people'      => $is_atom ? feed_people( $inner, $own, $address ) : array(),
	);
	$stories = array();
	foreach ( $items as $item ) {
		$story = $is_atom ? story_of_entry( $item, $feed ) : story_of_item( $item, $feed );
		if ( $story ) {
			$stories[] = $story;
		}
	}
	return $stories;
}

/**
 * Returns the items of a feed. If one is not closed, those after it are inside it. They are taken out of it here, so
 * that it does not have their texts.
 *
 * @return \DOMElement[]
 */
function feed_items( \DOMElement $root, string $name ): array {
	$items = array();
	foreach ( ( new \DOMXPath( $root->ownerDocument ) )->query( '//*[local-name() = "item" or local-name() = "entry"]' ) as $element ) {
		if ( feed_name( $element ) !== $name ) {
			continue;
		}
		if ( ! in_array( $element->parentNode->localName, array( 'rss', 'RDF', 'channel', 'feed' ), true ) ) {
			$root->appendChild( $element );
		}
		$items[] = $element;
		if ( 2 * MOST_STORIES === count( $items ) ) {
			break;
		}
	}
	return $items;
}

/** Returns the address of a page among Atom’s links, which RSS may have too. */
function feed_link( array $links, string $address ): string {
	$found = array( array(), array() );
	foreach ( array_slice( $links, 0, 50 ) as $link ) {
		$relation = strtolower( preg_replace( '~^.*/~', '', feed_attribute( $link, 'rel' ) ?: 'alternate' ) );
		if ( 'alternate' === $relation ) {
			$is_page             = false !== stripos( feed_attribute( $link, 'type' ) ?: 'html', 'html' );
			$found[ ! $is_page ][] = web_address( feed_attribute( $link, 'href' ) ?: $link->textContent, feed_base( $link, $address ) );
		}
	}
	return current( array_filter( array_merge( ...$found ) ) ) ?: '';
}

/**
 * Returns the people in Atom’s `author`, else in `dc:creator`.
 *
 * @return array[] each `name`, and `url` if the feed has it
 */
function feed_people( array $children, string $own, string $base ): array {
	$people = array();
	foreach ( array_slice( $children['author'] ?? array(), 0, MOST_AUTHORS ) as $person ) {
		$parts    = feed_children( $person, $own );
		$people[] = array(
			'name' => feed_text( $parts, array( 'name' ) ) ?: ( isset( $parts['name'] ) || isset( $parts['uri'] ) ? '' : loose_text( $person->textContent ) ),
			'url'  => feed_value( $parts, array( 'uri', 'url' ), fn( $url ) => web_address( $url->textContent, $base ) ),
		);
	}
	return $people ?: creators_of( $children['dc:creator'] ?? array() );
}

/** Returns the people in elements that have a name as their text, or a byline of several. */
function creators_of( array $elements ): array {
	return array_map( fn( $element ) => array( 'name' => loose_text( feed_markup( $element ) ) ), array_slice( $elements, 0, MOST_AUTHORS ) );
}

/** Returns the names of categories. `$read` returns that of an element; '' if it has none. */
function feed_categories( array $elements, callable $read ): array {
	return array_values( array_filter( array_map( $read, array_slice( $elements, 0, 50 ) ), 'strlen' ) );
}
