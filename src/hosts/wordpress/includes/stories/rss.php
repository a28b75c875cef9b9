<?php
/**
 * The stories of RSS, in all its versions.
 *
 * @see https://www.rssboard.org/rss-specification
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the story of an item; an empty one if it has expired.
 *
 * @param array $feed what its items share; see stories_of_feed()
 */
function story_of_item( \DOMElement $element, array $feed ): array {
	$item    = feed_children( $element, '' );
	$expires = feed_date( $item, array( 'prism:expirationdate' ) );
	if ( '' !== $expires && strtotime( $expires ) <= time() ) {
		return array();
	}
	$base     = feed_base( $element, $feed['address'] );
	$language = language_tag( feed_text( $item, array( 'language', 'dc:language' ) ) ) ?: $feed['language'];
	$address  = fn( $link ) => web_address( $link->textContent, feed_base( $link, $base ) );
	$guid     = $item['guid'][0] ?? null;
	$url      = feed_value( $item, array( 'feedburner:origlink', 'link' ), $address ) ?: feed_link( array_merge( $item['atom:link'] ?? array(), $item['link'] ?? array() ), $base );
	if ( '' === $url && $guid && 'false' !== feed_attribute( $guid, 'isPermaLink' ) ) {
		$url = web_address( $guid->textContent, '' );
	}
	$source      = $item['source'][0] ?? null;
	$publication = ( $source ? publication_of( loose_text( $source->textContent ), feed_attribute( $source, 'url' ) ) : '' ) ?: $feed['publication'];
	$headline    = without_name( feed_text( $item, array( 'title', 'dc:title', 'media:title', 'itunes:title' ) ), $publication );
	$categories  = feed_categories( array_merge( $item['category'] ?? array(), $item['dc:subject'] ?? array(), $item['itunes:category'] ?? array() ), __NAMESPACE__ . '\category_of_item' );
	$names       = array( 'description', 'itunes:subtitle', 'itunes:summary', 'dcterms:abstract', 'dc:description', 'media:description', 'content:encoded', 'body', 'fullitem' );
	return array(
		'headline'    => $headline,
		'url'         => $url ?: web_address( feed_attribute( $element, 'rdf:about' ), '' ),
		'standfirst'  => feed_value(
			$item,
			$names,
			function ( $element ) use ( $headline, $publication ) {
				$markup = feed_markup( $element );
				// Google News has a list of other publications’ stories in place of a summary.
				$is_others = preg_match( '~^\s*<[ou]l>\s*<li>(.*?)</a>~is', substr( $markup, 0, 5000 ), $list ) && html_text( $list[1] ) === $headline;
				return $is_others ? '' : unless_repeat( summary_of( $markup ), $headline, $publication );
			}
		),
		'kicker'      => section_of( $categories ),
		'labels'      => labels_of( $categories ),
		'image'       => feed_image( $item, $base, array( 'content:encoded', 'description', 'itunes:summary' ) ),
		'published'   => feed_date( $item, array( 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'prism:publicationdate' ) ),
		'updated'     => feed_date( $item, array( 'atom:updated', 'dcterms:modified', 'prism:modificationdate' ) ),
		'publication' => $publication,
		'language'    => $language,
	) + credits_of( people_of_item( $item, $base ), $language );
}

/** Returns the name of a category. Podcasts have it in an attribute. */
function category_of_item( \DOMElement $element ): string {
	return loose_text( $element->textContent ) ?: plain_text( feed_attribute( $element, 'text' ) );
}

/** Returns the people of an item: each `name`, and `url` if the feed has it. A podcast's author may be its publisher. */
function people_of_item( array $item, string $base ): array {
	$people = creators_of( array_merge( $item['dc:creator'] ?? array(), $item['dc:author'] ?? array() ) );
	if ( ! $people ) {
		$people = array_map(
			fn( $author ) => array( 'name' => feed_text( feed_children( $author, '' ), array( 'name', 'atom:name' ) ) ?: loose_text( feed_markup( $author ) ) ),
			array_slice( $item['author'] ?? array(), 0, MOST_AUTHORS )
		);
	}
	if ( isset( $item['atom:author'] ) ) {
		$people = array_merge( $people, feed_people( array( 'author' => $item['atom:author'] ), 'atom:', $base ) );
	}
	return $people ?: creators_of( $item['itunes:author'] ?? $item['media:author'] ?? array() );
}
