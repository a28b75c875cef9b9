<?php
/**
 * The stories of Atom.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the story of an entry; an empty one if it is a draft.
 *
 * @param array $feed what its entries share; see stories_of_feed()
 */
function story_of_entry( \DOMElement $element, array $feed ): array {
	$own   = $feed['own'];
	$entry = feed_children( $element, $own );
	foreach ( $entry['app:control'] ?? array() as $control ) {
		if ( 'yes' === feed_text( feed_children( $control, $own ), array( 'app:draft' ) ) ) {
			return array();
		}
	}
	$base        = feed_base( $element, $feed['address'] );
	$language    = language_tag( feed_attribute( $element, 'xml:lang' ) ) ?: $feed['language'];
	$source      = isset( $entry['source'] ) ? feed_children( $entry['source'][0], $own ) : array();
	$title       = feed_text( $source, array( 'title' ) );
	$publication = '' === $title ? $feed['publication'] : publication_of( $title, feed_link( $source['link'] ?? array(), $base ) );
	$headline    = without_name( feed_value( $entry, array( 'title', 'media:title', 'dc:title' ), fn( $title ) => atom_text( $title, false ) ), $publication );
	$categories  = feed_categories( array_merge( $entry['category'] ?? array(), $entry['dc:subject'] ?? array() ), __NAMESPACE__ . '\category_of_entry' );
	$summary     = fn( $element ) => unless_repeat( atom_text( $element, true ), $headline, $publication );
	$group       = isset( $entry['media:group'] ) ? feed_children( $entry['media:group'][0], $own ) : array();
	foreach ( $entry['link'] ?? array() as $link ) {
		if ( 'enclosure' === feed_attribute( $link, 'rel' ) ) {
			$entry['enclosure'][] = $link;
		}
	}
	return array(
		'headline'    => $headline,
		'url'         => feed_link( $entry['link'] ?? array(), $base ),
		'standfirst'  => feed_value( $entry, array( 'summary' ), $summary ) ?: feed_text( $group, array( 'media:description' ) ) ?: feed_value( $entry, array( 'content', 'media:description' ), $summary ),
		'kicker'      => section_of( $categories ),
		'labels'      => labels_of( $categories ),
		'image'       => feed_image( $entry, $base, array( 'content', 'summary' ) ),
		'published'   => feed_date( $entry, array( 'published', 'issued', 'created', 'dc:date', 'dcterms:issued' ) ),
		'updated'     => feed_date( $entry, array( 'updated', 'modified', 'dcterms:modified' ) ),
		'publication' => $publication,
		'language'    => $language,
	) + credits_of( feed_people( $entry, $own, $base ) ?: feed_people( $source, $own, $base ) ?: $feed['people'], $language );
}

/** Returns the name of a category: the one for people, or else the one for machines. `dc:subject` is a text. */
function category_of_entry( \DOMElement $element ): string {
	return plain_text( feed_attribute( $element, 'label' ) ) ?: plain_text( feed_attribute( $element, 'term' ) ) ?: loose_text( $element->textContent );
}

/** Reads a text of Atom by its `type`, and by the `mode` of Atom 0.3. */
function atom_text( \DOMElement $element, bool $is_summary ): string {
	$type = strtolower( feed_attribute( $element, 'type' ) );
	$mode = strtolower( feed_attribute( $element, 'mode' ) );
	if ( 'base64' === $mode || 'application/octet-stream' === $type ) {
		$markup = decoded( (string) base64_decode( $element->textContent ), '' ); // phpcs:ignore -- Atom 0.3 encodes texts.
		return $is_summary ? summary_of( $markup ) : html_text( $markup );
	}
	$is_xhtml = 'xml' === $mode || preg_match( '/xhtml|\bxml\b/', $type );
	$is_html  = ! $is_xhtml && ( 'escaped' === $mode || false !== strpos( $type, 'html' ) );
	if ( ! $is_html && ! $is_xhtml && '' !== $type ) {
		return $is_summary ? shortened( plain_text( $element->textContent ) ) : plain_text( $element->textContent );
	}
	$markup = feed_markup( $element );
	if ( $is_summary ) {
		// XHTML is in one `div`.
		return summary_of( trim( preg_replace( '~^\s*<(?:\w+:)?div\b[^>]*>(.*)</(?:\w+:)?div>\s*$~s', '$1', $markup ) ?? $markup ) );
	}
	return $is_html ? html_text( $markup ) : loose_text( $markup );
}
