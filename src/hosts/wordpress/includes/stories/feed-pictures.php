<?php
/**
 * The picture of an item of RSS or Atom. Newsrooms write it in many ways, and often in several at once.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the picture of an item: Media RSS, an enclosure, a thumbnail, a podcast’s picture, or the first one in its
 * HTML.
 *
 * @param string[] $markup the names of the elements with HTML
 */
function feed_image( array $item, string $base, array $markup ): array {
	list( $sizes, $thumbnails ) = media_sizes( $item );
	$size = fn( $element ) => array(
		'src'    => web_address( feed_attribute( $element, 'url' ) ?: feed_attribute( $element, 'href' ), $base ),
		'width'  => pixels( feed_attribute( $element, 'width' ) ),
		'height' => pixels( feed_attribute( $element, 'height' ) ),
	);
	$enclosures = array_filter( array_slice( $item['enclosure'] ?? array(), 0, 50 ), fn( $element ) => 0 === strpos( media_kind( $element ), 'image' ) );
	foreach ( array( $sizes, $enclosures, $thumbnails, $item['itunes:image'] ?? array() ) as $elements ) {
		$image = chosen_size( array_map( $size, array_values( $elements ) ) );
		if ( $image ) {
			return $image;
		}
	}
	foreach ( array_slice( $item['image'] ?? array(), 0, 5 ) as $element ) {
		$inner  = feed_children( $element, '' )['url'][0] ?? $element;
		$source = web_address( feed_attribute( $element, 'url' ) ?: feed_attribute( $element, 'href' ) ?: plain_text( $inner->textContent ), $base );
		if ( '' !== $source ) {
			return array( 'src' => $source );
		}
	}
	foreach ( $markup as $name ) {
		$image = isset( $item[ $name ] ) ? picture_in( feed_markup( $item[ $name ][0] ), $base ) : array();
		if ( $image ) {
			return $image;
		}
	}
	return array();
}

/**
 * Returns the elements of Media RSS for the picture of an item: the sizes of the main one, and the thumbnails.
 *
 * @see https://www.rssboard.org/media-rss
 *
 * @return array{\DOMElement[], \DOMElement[]}
 */
function media_sizes( array $item ): array {
	$groups  = array_map( fn( $group ) => feed_children( $group, '' ), array_slice( $item['media:group'] ?? array(), 0, 5 ) );
	$objects = array();
	// Thumbnails are in an object, in its group, or in the item.
	$places = array();
	foreach ( array_merge( $groups, array( $item ) ) as $number => $place ) {
		$is_item = count( $groups ) === $number;
		foreach ( array_slice( $place['media:content'] ?? array(), 0, 50 ) as $object ) {
			$own       = feed_children( $object, '' );
			$objects[] = array( $object, $is_item ? media_stem( $object ) : "group $number", isset( $own['media:thumbnail'] ) || isset( $place['media:thumbnail'] ) );
			$places[]  = $own;
			$places[]  = $place;
		}
	}
	$pictures = array();
	foreach ( $objects as list( $object, $series, $has_thumbnail ) ) {
		// A film has a duration or a thumbnail.
		$is_still = ! $has_thumbnail && '' === feed_attribute( $object, 'type' ) && '' === feed_attribute( $object, 'duration' )
			&& pixels( feed_attribute( $object, 'width' ) ) && pixels( feed_attribute( $object, 'height' ) );
		if ( 0 === strpos( media_kind( $object ) ?: ( $is_still ? 'image' : '' ), 'image' ) ) {
			$pictures[] = array( $object, $series );
		}
	}
	$main  = current( array_filter( $pictures, fn( $each ) => 'true' === feed_attribute( $each[0], 'isDefault' ) ) ) ?: ( $pictures[0] ?? null );
	$sizes = $main ? array_column( array_filter( $pictures, fn( $each ) => $each[1] === $main[1] ), 0 ) : array();
	return array( $sizes, array_column( array_merge( $places, $groups, array( $item ) ), 'media:thumbnail' )[0] ?? array() );
}

/** Returns the part that the addresses of one picture in several sizes share: without the numbers of the size. */
function media_stem( \DOMElement $element ): string {
	$size = array( feed_attribute( $element, 'width' ), feed_attribute( $element, 'height' ) );
	$path = strtok( feed_attribute( $element, 'url' ), '?#' ) ?: '';
	return preg_replace_callback( '/\d+x\d+|\d+w\b|\d+/', fn( $found ) => in_array( $found[0], $size, true ) || preg_match( '/\D/', $found[0] ) ? '' : $found[0], $path ) ?? $path;
}

/** Returns the kind of file that an element links to: its medium or type; '' if no browser shows it. */
function media_kind( \DOMElement $element ): string {
	$medium = feed_attribute( $element, 'medium' );
	if ( in_array( $medium, array( 'image', 'video', 'audio' ), true ) ) {
		return $medium;
	}
	$type = strtolower( feed_attribute( $element, 'type' ) ?: $medium );
	// A server sends this type for any file that it does not know.
	if ( '' !== $type && false === strpos( $type, 'octet-stream' ) ) {
		return preg_match( '~^image/(?:tiff|svg)~', $type ) ? '' : $type;
	}
	return preg_match( '/\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i', feed_attribute( $element, 'url' ) ?: feed_attribute( $element, 'href' ) ) ? 'image' : '';
}
