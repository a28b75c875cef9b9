<?php
/**
 * The story of a page: its JSON-LD, filled up from its Open Graph and other meta tags.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many tags of a page are read. */
const MOST_TAGS = 15000;

/** How many tags `link` of a page may be a feed. */
const MOST_LINKS = 500;

/** The levels of access in `article:content_tier`, and by the names of the library. */
const TIERS = array(
	'free'    => 'free',
	'metered' => 'metered',
	'locked'  => 'subscriber',
);

/** Returns the stories of a page, its own first. Without JSON-LD, it is the one that its meta tags describe. */
function stories_of_page( string $html, string $address ): array {
	$page   = read_page( $html );
	$base   = web_address( $page['base'], $address ) ?: $address;
	$meta   = story_of_meta( $page, $base );
	$own    = $meta['url'] ?: $address;
	$linked = linked_data( $page['data'] );
	if ( ! $linked['articles'] ) {
		return array( array( 'url' => is_home( $meta['url'] ) ? $address : $own ) + $meta );
	}
	$stories = array();
	foreach ( $linked['articles'] as $article ) {
		$story = story_of_linked_data( $article, $linked['nodes'], $base, $meta['language'] );
		$known = known_place( $story, $stories );
		// Plug-ins write several descriptions of one story. The first counts, the others add to it.
		if ( null !== $known ) {
			$stories[ $known ] = filled_up( $stories[ $known ], $story );
		} elseif ( $story ) {
			$stories[] = $story;
		}
	}
	$same  = fn( $story ) => '' !== $story['url'] && ( untailed( $story['url'] ) === untailed( $own ) || untailed( $story['url'] ) === untailed( $address ) )
		|| '' !== $story['headline'] && $story['headline'] === $meta['headline'];
	$found = array_keys( array_filter( $stories, $same ) );
	// The only story that a front page describes is another page’s.
	$is_alone = 1 === count( $stories ) && ! ( 'website' === $page['type'] && '' !== $stories[0]['url'] );
	$place    = $found[0] ?? ( $stories && ( $is_alone || 'article' === $page['type'] ) ? 0 : null );
	if ( null === $place ) {
		return $stories;
	}
	$story = filled_up( $stories[ $place ], $meta );
	unset( $stories[ $place ] );
	return array_merge( array( array( 'url' => '' === $story['url'] || is_home( $story['url'] ) ? $own : $story['url'] ) + $story ), $stories );
}

/** Returns the place of the same story in a list; null if it is not there. Other addresses are other stories. */
function known_place( array $story, array $stories ) {
	foreach ( $story ? $stories : array() as $place => $known ) {
		if ( '' !== $story['url'] && '' !== $known['url'] ? untailed( $story['url'] ) === untailed( $known['url'] ) : '' !== $story['headline'] && $story['headline'] === $known['headline'] ) {
			return $place;
		}
	}
	return null;
}

/** Fills the fields that a story lacks. Fields that belong together come from one source. */
function filled_up( array $story, array $other ): array {
	foreach ( array( array( 'headline', 'url' ), array( 'authors', 'agency' ), array( 'published', 'updated' ) ) as $group ) {
		$has = array_filter( array_intersect_key( $story, array_flip( $group ) ) );
		// An address without a headline is no source of both.
		if ( ! $has || 'headline' === $group[0] && '' === $story['headline'] ) {
			$story = array_intersect_key( $other, array_flip( $group ) ) + $story;
		}
	}
	if ( '' === ( $story['image']['src'] ?? '' ) || ( $other['image']['src'] ?? '' ) === $story['image']['src'] ) {
		$story['image'] = array_filter( $story['image'] ?? array() ) + ( $other['image'] ?? array() );
	}
	return array_filter( $story ) + $other;
}

/**
 * Reads the tags of a page that describe its story.
 *
 * @return array{meta: string[], data: array, type: string, language: string, base: string, canonical: string, json: string}
 */
function read_page( string $html ): array {
	$page = array(
		'meta'      => array(),
		'data'      => array(),
		'language'  => '',
		'base'      => '',
		'canonical' => '',
		'json'      => '',
	);
	$tags = new \WP_HTML_Tag_Processor( $html );
	$read = function ( string $name ) use ( $tags ) {
		$value = $tags->get_attribute( $name );
		return is_string( $value ) ? trim( $value ) : '';
	};
	for ( $count = 0; $count < MOST_TAGS && $tags->next_tag(); $count++ ) {
		$tag = $tags->get_tag();
		if ( 'META' === $tag ) {
			$name = strtolower( $read( 'property' ) ?: $read( 'name' ) );
			// Some encode references twice.
			$content = plain_text( decoded_references( $read( 'content' ) ) );
			// Of several pictures, only the first and its details count.
			$is_late = 0 === strpos( $name, 'og:image' ) && isset( $page['meta']['og:image:end'] );
			if ( 'og:image' === $name && isset( $page['meta'][ $name ] ) ) {
				$page['meta']['og:image:end'] = '1';
			} elseif ( '' !== $name && '' !== $content && ! $is_late ) {
				$page['meta'] += array( $name => $content );
			}
		} elseif ( 'SCRIPT' === $tag && false !== stripos( $read( 'type' ), 'ld+json' ) ) {
			$page['data'][] = json_of( trim( $tags->get_modifiable_text() ) );
		} elseif ( 'LINK' === $tag ) {
			$relation = strtolower( $read( 'rel' ) );
			if ( 'canonical' === $relation ) {
				$page['canonical'] = $page['canonical'] ?: $read( 'href' );
			} elseif ( 'alternate' === $relation && 'application/json' === $read( 'type' ) && preg_match( '~(?:/|%2f)wp(?:/|%2f)v2(?:/|%2f)~i', $read( 'href' ) ) ) {
				$page['json'] = $page['json'] ?: $read( 'href' );
			}
		} elseif ( 'HTML' === $tag ) {
			$page['language'] = $page['language'] ?: language_tag( $read( 'lang' ) );
		} elseif ( 'BASE' === $tag ) {
			$page['base'] = $page['base'] ?: $read( 'href' );
		}
	}
	$page['type'] = strtolower( $page['meta']['og:type'] ?? '' );
	return $page;
}

/** Returns the story in Open Graph and other meta tags. Its headline is '' if they have none. */
function story_of_meta( array $page, string $base ): array {
	$meta = function ( string ...$names ) use ( $page ) {
		foreach ( $names as $name ) {
			if ( isset( $page['meta'][ $name ] ) ) {
				return $page['meta'][ $name ];
			}
		}
		return '';
	};
	$language    = $page['language'] ?: language_tag( $meta( 'og:locale' ) );
	$publication = $meta( 'og:site_name' );
	$graph       = web_address( $meta( 'og:image:secure_url', 'og:image', 'og:image:url' ), $base );
	// `article:author` is a profile’s address, and only sometimes a name.
	$names = array_map( $meta, array( 'author', 'parsely-author', 'byl', 'sailthru.author', 'dc.creator', 'article:author' ) );
	$names = preg_grep( '~^(?:https?:)?//~i', array_filter( $names, 'strlen' ), PREG_GREP_INVERT );
	return array(
		'headline'    => without_name( $meta( 'og:title', 'twitter:title' ), $publication ),
		'url'         => web_address( $page['canonical'], $base ) ?: web_address( $meta( 'og:url' ), $base ),
		'standfirst'  => $meta( 'og:description', 'twitter:description', 'description' ),
		'kicker'      => $meta( 'article:section' ),
		'labels'      => 'true' === $meta( 'article:opinion' ) ? array( 'opinion' ) : array(),
		'image'       => array(
			'src'    => $graph ?: web_address( $meta( 'twitter:image', 'twitter:image:src' ), $base ),
			'alt'    => $meta( $graph ? 'og:image:alt' : 'twitter:image:alt' ),
			'width'  => pixels( $meta( 'og:image:width' ) ),
			'height' => pixels( $meta( 'og:image:height' ) ),
		),
		'published'   => iso_date( $meta( 'article:published_time', 'parsely-pub-date', 'dc.date.issued', 'pubdate', 'date' ) ),
		'updated'     => iso_date( $meta( 'article:modified_time', 'og:updated_time' ) ),
		'publication' => $publication,
		'language'    => $language,
		'access'      => TIERS[ $meta( 'article:content_tier' ) ] ?? '',
	) + read_byline( current( $names ) ?: '', $language, $publication );
}

/** Returns the address of the feed that a page names, of the newsrooms of the settings; '' if there is none. */
function feed_of_page( string $html, string $address ): string {
	if ( is_feed_text( $html ) || '<' !== ( ltrim( $html, "\xEF\xBB\xBF \t\r\n" )[0] ?? '' ) ) {
		return '';
	}
	$tags = new \WP_HTML_Tag_Processor( $html );
	for ( $count = 0; $count < MOST_LINKS && $tags->next_tag( 'link' ); $count++ ) {
		$relation = preg_split( '/\s+/', strtolower( (string) $tags->get_attribute( 'rel' ) ) );
		$type     = strtolower( trim( (string) $tags->get_attribute( 'type' ) ) );
		if ( ! in_array( 'alternate', $relation, true ) || ! preg_match( '~^application/(rss\+xml|atom\+xml|feed\+json)~', $type ) ) {
			continue;
		}
		$feed = readable_address( web_address( (string) $tags->get_attribute( 'href' ), $address ) );
		// WordPress also names the feed of the comments.
		if ( is_of_newsroom( $feed ) && ! preg_match( '~/comments/feed|feed=comments~', $feed ) ) {
			return $feed;
		}
	}
	return '';
}

/**
 * Returns the address of the JSON that WordPress names on each page of a post, with author and picture; '' if a page
 * names none. It has the whole story, even if no plug-in describes it in the page.
 */
function json_of_page( string $html, string $address ): string {
	$page = read_page( $html );
	$json = web_address( $page['json'], web_address( $page['base'], $address ) ?: $address );
	return '' === $json ? '' : add_query_arg( '_embed', '1', $json );
}
