<?php
/**
 * The articles in JSON-LD of schema.org, as pages and feeds have it: without contexts, by the plain names.
 *
 * @see https://schema.org/Article
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Matches `Article` and every type under it. */
const ARTICLE_TYPE = '/^(?:(?:\w+)?Article|Report|APIReference|SocialMediaPosting|BlogPosting|LiveBlogPosting|DiscussionForumPosting)$/';

/** The properties in which a source’s own stories are. Not among them: works that an article refers to, and its parts. */
const WAYS = array( '@graph', '@list', '@set', 'mainEntity', 'itemListElement', 'item', 'blogPost', 'blogPosts' );

/**
 * Finds the articles in a document, and all nodes that it may refer to.
 *
 * @return array{articles: array[], nodes: array[]} `nodes` by their `@id`
 */
function linked_data( $data ): array {
	$nodes = array();
	foreach ( is_array( $data ) ? objects_in_depth( $data ) : array() as $node ) {
		if ( is_string( $node['@id'] ?? null ) && ! is_reference( $node ) ) {
			$nodes += array( $node['@id'] => $node );
		}
	}
	$articles = array();
	$seen     = array();
	$waiting  = array( $data );
	for ( $step = 0; $waiting && $step < MOST_STEPS && count( $articles ) < 2 * MOST_STORIES; $step++ ) {
		$node = resolved( array_pop( $waiting ), $nodes );
		$id   = at( $node, '@id' );
		if ( ! is_array( $node ) || is_string( $id ) && isset( $seen[ $id ] ) ) {
			continue;
		}
		if ( is_string( $id ) ) {
			$seen[ $id ] = true;
		}
		if ( preg_grep( ARTICLE_TYPE, types_of( $node ) ) ) {
			$articles[] = $node;
			continue;
		}
		$children = array_key_exists( 0, $node ) ? array_values( array_slice( $node, 0, 10000 ) ) : array();
		foreach ( $children ? array() : WAYS as $way ) {
			$value    = $node[ $way ] ?? null;
			$found    = is_array( $value ) && array_key_exists( 0, $value ) ? array_values( $value ) : array_filter( array( $value ) );
			$children = array_merge( $children, $found );
		}
		$is_list = in_array( 'ItemList', types_of( $node ), true );
		foreach ( array_reverse( $children ) as $child ) {
			$waiting[] = $is_list ? named_story( $child ) : $child;
		}
	}
	return array(
		'articles' => $articles,
		'nodes'    => $nodes,
	);
}

/** Returns all objects of a document, at any depth. */
function objects_in_depth( array $root ): array {
	$found   = array();
	$waiting = array( $root );
	for ( $step = 0; $waiting && $step < MOST_STEPS; $step++ ) {
		$value   = array_pop( $waiting );
		$found[] = $value;
		foreach ( array_reverse( $value ) as $child ) {
			if ( is_array( $child ) ) {
				$waiting[] = $child;
			}
		}
	}
	return $found;
}

/** An entry of a list of stories may name one itself, without a node for it. */
function named_story( $entry ) {
	if ( isset( $entry['item'] ) || empty( $entry['name'] ) || empty( $entry['url'] ) || ! in_array( 'ListItem', types_of( $entry ), true ) ) {
		return $entry;
	}
	return array(
		'@type'       => 'Article',
		'headline'    => $entry['name'],
		'url'         => $entry['url'],
		'description' => $entry['description'] ?? null,
		'image'       => $entry['image'] ?? null,
	);
}

/** Returns the types of a node, without the vocabulary’s address or prefix. */
function types_of( $node ): array {
	return array_map( fn( $type ) => preg_replace( '~^.*[/#:]~s', '', $type ) ?? '', array_filter( list_of( at( $node, '@type' ) ), 'is_string' ) );
}

/** Whether a node has nothing but an `@id`, and perhaps a type. */
function is_reference( array $node ): bool {
	return isset( $node['@id'] ) && ! array_diff_key( $node, array_flip( array( '@id', '@type' ) ) );
}

/** Returns the node that a value refers to, else the value. */
function resolved( $value, array $nodes ) {
	$value = at( $value, '@value' ) ?? $value;
	return is_array( $value ) && is_string( $value['@id'] ?? null ) && is_reference( $value ) ? $nodes[ $value['@id'] ] ?? $value : $value;
}

/** Returns the values of the first of several properties that a node has. */
function values_of( $node, array $nodes, string ...$names ): array {
	foreach ( $names as $name ) {
		$value = at( $node, $name );
		$found = list_of( at( $value, '@list' ) ?? at( $value, '@set' ) ?? $value );
		if ( $found ) {
			return array_map( fn( $each ) => resolved( $each, $nodes ), $found );
		}
	}
	return array();
}

/** Returns the first value of the first of several properties that a node has. */
function value_of( $node, array $nodes, string ...$names ) {
	return values_of( $node, $nodes, ...$names )[0] ?? null;
}

/** Returns the first text of the first of several properties that a node has; '' if there is none. */
function text_of( $node, array $nodes, string ...$names ): string {
	$texts = array_map( __NAMESPACE__ . '\loose_text', values_of( $node, $nodes, ...$names ) );
	return current( array_filter( $texts, 'strlen' ) ) ?: '';
}

/** Returns the address that a value is, or that a node has. The fragment of an `@id` belongs to the id, not to the page. */
function address_of( $value, string $base ): string {
	$id = preg_replace( '/#.*/s', '', plain_text( at( $value, '@id' ) ) );
	return web_address( $value, $base ) ?: web_address( $id, $base ) ?: web_address( at( $value, 'url' ), $base );
}

/** Returns the names of a person or an organization, which may be a text. */
function names_of( $value, array $nodes ): array {
	$found = array_map( __NAMESPACE__ . '\loose_text', is_string( $value ) ? array( $value ) : values_of( $value, $nodes, 'name' ) );
	$found = array_filter( $found, 'strlen' );
	$whole = trim( text_of( $value, $nodes, 'givenName' ) . ' ' . text_of( $value, $nodes, 'familyName' ) );
	// Some write the address of a profile in place of a name.
	return preg_grep( '~^(?:https?:)?//~i', $found || '' === $whole ? $found : array( $whole ), PREG_GREP_INVERT );
}

/** Whether a date has passed. */
function is_past( $date ): bool {
	$time = strtotime( iso_date( $date ) );
	return $time && $time <= time();
}

/**
 * Returns the story of an article; an empty one if it may not be shown any more.
 *
 * @param array  $nodes    see linked_data()
 * @param string $language that of the page, if the article names none
 */
function story_of_linked_data( array $article, array $nodes, string $base, string $language = '' ): array {
	if ( is_past( value_of( $article, $nodes, 'expires' ) ) ) {
		return array();
	}
	$written     = value_of( $article, $nodes, 'inLanguage' );
	$language    = language_tag( $written ) ?: language_tag( at( $written, 'alternateName' ) ) ?: $language;
	$publication = current( names_of( value_of( $article, $nodes, 'publisher' ), $nodes ) ) ?: '';
	$section     = text_of( $article, $nodes, 'articleSection' );
	$page        = address_of( value_of( $article, $nodes, 'mainEntityOfPage' ), $base );
	$labels      = linked_labels( $article, $nodes );
	return array(
		'headline'    => text_of( $article, $nodes, 'headline', 'name' ),
		'url'         => address_of( value_of( $article, $nodes, 'url' ), $base ) ?: ( strtok( $page, '#' ) ?: address_of( $article, $base ) ),
		'standfirst'  => text_of( $article, $nodes, 'description' ),
		// Some write several sections as one text. The first is the story’s own.
		'kicker'      => mb_strlen( $section ) > 40 ? trim( strtok( $section, ',' ) ) : $section,
		'labels'      => $labels,
		// A report may have a sponsor too, such as a foundation, who did not pay for this story.
		'sponsor'     => in_array( 'sponsored', $labels, true ) ? ( current( names_of( value_of( $article, $nodes, 'sponsor', 'funder' ), $nodes ) ) ?: '' ) : '',
		'image'       => linked_picture( $article, $nodes, $base ),
		'published'   => iso_date( value_of( $article, $nodes, 'datePublished' ) ),
		'updated'     => iso_date( value_of( $article, $nodes, 'dateModified' ) ),
		'publication' => $publication,
		'language'    => $language,
		'access'      => linked_access( $article, $nodes ),
	) + linked_credits( $article, $nodes, $base, $language, $publication );
}

/** Returns the first picture that has an address. */
function linked_picture( array $article, array $nodes, string $base ): array {
	foreach ( values_of( $article, $nodes, 'image', 'thumbnailUrl' ) as $image ) {
		$source = web_address( $image, $base ) ?: address_of( value_of( $image, $nodes, 'contentUrl', 'url' ), $base );
		if ( '' !== $source ) {
			// A size may be a number, or a node with a `value`.
			$size = fn( $value ) => pixels( at( $value, 'value' ) ?? $value );
			return array(
				'src'    => $source,
				'width'  => $size( value_of( $image, $nodes, 'width' ) ),
				'height' => $size( value_of( $image, $nodes, 'height' ) ),
			);
		}
	}
	return array( 'src' => '' );
}

/** Returns the labels of an article, by its type and its genre. */
function linked_labels( array $article, array $nodes ): array {
	$types   = implode( ' ', types_of( $article ) );
	$is_live = false !== strpos( $types, 'LiveBlog' ) && ! is_past( value_of( $article, $nodes, 'coverageEndTime' ) );
	$labels  = array_filter(
		array(
			$is_live ? 'live' : '',
			false !== strpos( $types, 'Opinion' ) ? 'opinion' : '',
			false !== strpos( $types, 'Analysis' ) ? 'analysis' : '',
			false !== strpos( $types, 'AdvertiserContent' ) ? 'sponsored' : '',
		)
	);
	return array_merge( $labels, labels_of( array_map( __NAMESPACE__ . '\loose_text', values_of( $article, $nodes, 'genre' ) ) ) );
}

/** Returns the access to an article. If it does not say so itself, one part that is not free counts for all. */
function linked_access( array $article, array $nodes ): string {
	$access = access_of( value_of( $article, $nodes, 'isAccessibleForFree' ) );
	foreach ( '' === $access ? values_of( $article, $nodes, 'hasPart' ) : array() as $part ) {
		if ( 'subscriber' === access_of( value_of( $part, $nodes, 'isAccessibleForFree' ) ) ) {
			return 'subscriber';
		}
	}
	return $access;
}

/**
 * Returns the authors and the agency of an article.
 *
 * A person’s name may be a byline of several. A publication that names itself as the author is the agency, if there is
 * no other name.
 */
function linked_credits( array $article, array $nodes, string $base, string $language, string $publication ): array {
	$authors = array();
	$agency  = current( names_of( value_of( $article, $nodes, 'sourceOrganization' ), $nodes ) ) ?: '';
	$unnamed = '';
	foreach ( values_of( $article, $nodes, 'author', 'creator' ) as $node ) {
		$is_person       = in_array( 'Person', types_of( $node ), true );
		$is_organization = ! $is_person && preg_grep( '/Organization$/', types_of( $node ) );
		foreach ( names_of( $node, $nodes ) as $name ) {
			if ( is_agency( $name ) ) {
				$agency = $agency ?: $name;
				continue;
			}
			if ( $is_organization && mb_strtolower( $name ) === mb_strtolower( $publication ) ) {
				$unnamed = $publication;
				continue;
			}
			$byline = $is_organization ? array(
				'authors' => array( $name ),
				'agency'  => '',
			) : read_byline( $name, $language, $is_person ? '' : $publication );
			$agency = $agency ?: $byline['agency'];
			foreach ( $byline['authors'] as $author ) {
				$authors[] = array(
					'name' => $author,
					'url'  => 1 === count( $byline['authors'] ) ? address_of( value_of( $node, $nodes, 'url' ), $base ) : '',
				);
			}
		}
	}
	return array(
		'authors' => $authors,
		'agency'  => $agency ?: ( $authors ? '' : $unnamed ),
	);
}

/** Reads a boolean, which may also be text (`"False"`) or a term of schema.org. It has no word for a meter. */
function access_of( $is_free ): string {
	if ( true === $is_free || is_string( $is_free ) && preg_match( '/true$/i', $is_free ) ) {
		return 'free';
	}
	return false === $is_free || is_string( $is_free ) && preg_match( '/false$/i', $is_free ) ? 'subscriber' : '';
}
