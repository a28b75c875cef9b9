<?php
/**
 * From a newsroom's answer to stories.
 *
 * A story is an array with the names of the library's own JSON: `headline` and `url`, and if known `kicker`,
 * `standfirst`, `image` (`src`, `alt`, `width`, `height`), `authors` (each `name`, `url`), `agency`, `published`,
 * `updated`, `labels`, `sponsor`, `publication`, `access` and `language`. All are plain texts, without markup.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many stories of a feed are kept. */
const MOST_STORIES = 50;

/**
 * Returns the stories of an answer; an empty list if it has none. The content decides about the format, not the type
 * that the newsroom states.
 *
 * @param array{body: string, type: string, address: string} $answer
 */
function parse( array $answer ): array {
	$body    = trim( decoded( $answer['body'], $answer['type'] ), "\xEF\xBB\xBF \t\r\n" );
	$address = $answer['address'];
	// A server may write a warning before a feed.
	$markup = strstr( $body, '<' ) ?: '';
	if ( is_feed_text( $markup ) ) {
		$stories = stories_of_feed( $markup, $address );
	} elseif ( '<' !== ( $body[0] ?? '' ) || preg_match( '/^<!--\s*[{\[]/', $body ) ) {
		$stories = stories_of_json( json_of( $body ), $address );
	} else {
		$stories = stories_of_page( $body, $address );
	}
	$tidied = array();
	foreach ( $stories as $story ) {
		$story = tidy_story( $story, $address );
		if ( $story && count( $tidied ) < MOST_STORIES ) {
			$tidied[] = $story;
		}
	}
	return $tidied;
}

/** Returns a story with only what can be shown: plain texts and web addresses. Null if there is no headline. */
function tidy_story( array $story, string $base ): ?array {
	$tidy = array();
	foreach ( array( 'headline', 'kicker', 'standfirst', 'publication', 'agency', 'sponsor' ) as $name ) {
		$tidy[ $name ] = plain_text( $story[ $name ] ?? '' );
	}
	if ( '' === $tidy['headline'] ) {
		return null;
	}
	$tidy['standfirst'] = shortened( $tidy['standfirst'] );
	$tidy['url']        = web_address( $story['url'] ?? '', $base ) ?: $base;
	$tidy['published']  = iso_date( $story['published'] ?? '' );
	$tidy['updated']    = iso_date( $story['updated'] ?? '' );
	$tidy['language']   = language_tag( $story['language'] ?? '' );
	$access             = $story['access'] ?? '';
	$tidy['access']     = in_array( $access, TIERS, true ) ? $access : '';
	$tidy['labels']     = array_values( array_intersect( LABELS, array_filter( list_of( $story['labels'] ?? null ), 'is_string' ) ) );
	$image              = is_array( $story['image'] ?? null ) ? $story['image'] : array( 'src' => $story['image'] ?? '' );
	$source             = web_address( $image['src'] ?? '', $base );
	if ( '' !== $source ) {
		$tidy['image'] = array(
			'src'    => $source,
			'alt'    => plain_text( $image['alt'] ?? '' ),
			'width'  => pixels( $image['width'] ?? 0 ),
			'height' => pixels( $image['height'] ?? 0 ),
		);
	}
	$tidy['authors'] = array();
	foreach ( array_slice( is_array( $story['authors'] ?? null ) ? $story['authors'] : array(), 0, MOST_AUTHORS ) as $author ) {
		$name = plain_text( is_array( $author ) ? $author['name'] ?? '' : $author );
		if ( '' !== $name ) {
			$tidy['authors'][] = array(
				'name' => $name,
				'url'  => web_address( is_array( $author ) ? $author['url'] ?? '' : '', $base ),
			);
		}
	}
	// A headline may be “0”.
	return array_filter( $tidy, fn( $value ) => '' !== $value && array() !== $value );
}
