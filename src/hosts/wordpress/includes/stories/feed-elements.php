<?php
/**
 * The elements of a feed, for RSS and Atom: finds them by their names, and reads their texts, dates and addresses. Feeds
 * are often not well-formed, so they are read as far as they go.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The names of namespaces here. Any other keeps the prefix that the feed gives it. */
const NAMESPACES = array(
	'http://purl.org/rss/1.0/'                          => '',
	'http://my.netscape.com/rdf/simple/0.9/'            => '',
	'http://channel.netscape.com/rdf/simple/0.9/'       => '',
	'http://backend.userland.com/rss2'                  => '',
	'http://www.w3.org/2005/atom'                       => 'atom:',
	'http://purl.org/atom/ns#'                          => 'atom:',
	'http://www.w3.org/1999/02/22-rdf-syntax-ns#'       => 'rdf:',
	'http://purl.org/dc/elements/1.1/'                  => 'dc:',
	'http://purl.org/dc/elements/1.0/'                  => 'dc:',
	'http://purl.org/dc/terms/'                         => 'dcterms:',
	'http://purl.org/rss/1.0/modules/content/'          => 'content:',
	'http://search.yahoo.com/mrss/'                     => 'media:',
	'http://search.yahoo.com/mrss'                      => 'media:',
	'http://video.search.yahoo.com/mrss/'               => 'media:',
	'http://www.itunes.com/dtds/podcast-1.0.dtd'        => 'itunes:',
	'http://rssnamespace.org/feedburner/ext/1.0'        => 'feedburner:',
	'http://prismstandard.org/namespaces/1.2/basic/'    => 'prism:',
	'http://prismstandard.org/namespaces/basic/2.0/'    => 'prism:',
	'http://prismstandard.org/namespaces/basic/3.0/'    => 'prism:',
);

/** Whether a text is a feed: RSS in any of its versions, or Atom. */
function is_feed_text( string $text ): bool {
	return in_array( first_tag( $text ), array( 'rss', 'rdf', 'channel', 'feed' ), true );
}

/** Returns the first tag of a text, in lower case and without its prefix; '' if it does not begin with one. */
function first_tag( string $text ): string {
	return preg_match( '/^(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype\b[^>\[]*(?:\[.*?\]\s*)?>)*+<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)/is', substr( $text, 0, 100000 ), $found )
		? strtolower( $found[1] )
		: '';
}

/** Returns the root of a feed; null if nothing of it can be read. */
function feed_root( string $body ): ?\DOMElement {
	// PHP's extension for XML may be missing.
	if ( ! class_exists( 'DOMDocument' ) ) {
		return null;
	}
	// The text is in UTF-8 now. A document type could define entities that are as long as they like.
	$body  = preg_replace( '/^\s*<\?xml\b.*?\?>/is', '', $body );
	$body  = preg_replace( '/<!doctype\b[^>\[]*(?:\[.*?\]\s*)?>/is', '', $body, 1 );
	$body  = preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f]/', '', $body );
	$parts = preg_split( '/(<!\[CDATA\[.*?\]\]>)/s', $body, -1, PREG_SPLIT_DELIM_CAPTURE );
	if ( ! $parts ) {
		return null;
	}
	foreach ( $parts as $index => $part ) {
		$parts[ $index ] = 0 === $index % 2 ? repaired_markup( $part ) : $part;
	}
	$document          = new \DOMDocument();
	$document->recover = true;
	$document->loadXML( '<?xml version="1.0" encoding="UTF-8"?>' . implode( '', $parts ), LIBXML_NONET | LIBXML_COMPACT | LIBXML_NOERROR | LIBXML_NOWARNING );
	return $document->documentElement;
}

/**
 * Repairs what PHP's reader of XML does not forgive: a `<` that begins no tag, attributes without quotes, elements of
 * HTML that are never closed, and references by names that only HTML has.
 *
 * Every reference becomes a number. After the first fault in a document, the reader leaves all references by name out:
 * the address `?a=1&amp;b=2` would be `?a=1b=2`.
 */
function repaired_markup( string $markup ): string {
	$markup = preg_replace( '~<(?![a-z_/!?])~i', '&lt;', $markup ) ?? '';
	$markup = preg_replace_callback(
		'~<[a-z_][\w:.-]*+\s[^<>]*+>~i',
		fn( $tag ) => preg_replace( '~(?:"[^"]*"|\'[^\']*\')(*SKIP)(*FAIL)|=\s*+([^\s"\'<>]++)~', '="$1"', $tag[0] ) ?? '',
		$markup
	) ?? '';
	$markup = preg_replace( array( '~</(?:br|hr|img|wbr)\s*>~i', '~<(br|hr|img|wbr)(?=[\s/>])([^<>]*?)/?>~i' ), array( '', '<$1$2/>' ), $markup ) ?? '';
	return preg_replace_callback(
		'/&(?:[a-z]\w{1,30};|#\d{1,7};|#x[\da-f]{1,6};)?/i',
		fn( $found ) => str_replace( array( '&', '<', '>', '"', "'" ), array( '&#38;', '&#60;', '&#62;', '&#34;', '&#39;' ), decoded_references( $found[0] ) ),
		$markup
	) ?? '';
}

/** Returns the name of an element in lower case, with our prefix of its namespace. */
function feed_name( \DOMElement $element ): string {
	$prefix = NAMESPACES[ strtolower( (string) $element->namespaceURI ) ] ?? null;
	return strtolower( null === $prefix ? $element->nodeName : $prefix . $element->localName );
}

/** Returns the elements in an element, by their names. The feed’s own have no prefix. */
function feed_children( \DOMElement $element, string $own ): array {
	$children = array();
	foreach ( $element->childNodes as $child ) {
		if ( $child instanceof \DOMElement ) {
			$name = feed_name( $child );
			if ( '' !== $own && 0 === strpos( $name, $own ) ) {
				$name = substr( $name, strlen( $own ) );
			}
			$children[ $name ][] = $child;
		}
	}
	return $children;
}

function feed_attribute( \DOMElement $element, string $name ): string {
	return trim( $element->getAttribute( $name ) );
}

/** Returns the first value among elements of several names, the first name first; '' if there is none. */
function feed_value( array $children, array $names, callable $read ): string {
	foreach ( $names as $name ) {
		foreach ( array_slice( $children[ $name ] ?? array(), 0, 50 ) as $element ) {
			$value = $read( $element );
			if ( '' !== $value ) {
				return $value;
			}
		}
	}
	return '';
}

/** Returns what an element has: HTML as text, or elements of HTML, which are written as text here. */
function feed_markup( \DOMElement $element ): string {
	$markup = '';
	$has    = false;
	foreach ( $element->childNodes as $child ) {
		$has     = $has || $child instanceof \DOMElement;
		$markup .= $child instanceof \DOMElement || $has ? $element->ownerDocument->saveXML( $child ) : $child->textContent;
		if ( strlen( $markup ) > 50000 ) {
			break;
		}
	}
	return $has ? $markup : $element->textContent;
}

function feed_text( array $children, array $names ): string {
	return feed_value( $children, $names, fn( $element ) => loose_text( feed_markup( $element ) ) );
}

function feed_date( array $children, array $names ): string {
	return feed_value( $children, $names, fn( $element ) => iso_date( $element->textContent ) );
}

/** Returns the base of addresses in an element. */
function feed_base( \DOMElement $element, string $address ): string {
	for ( $bases = array(); $element instanceof \DOMElement; $element = $element->parentNode ) {
		$bases[] = feed_attribute( $element, 'xml:base' );
	}
	foreach ( array_reverse( $bases ) as $base ) {
		$address = web_address( $base, $address ) ?: $address;
	}
	return $address;
}
