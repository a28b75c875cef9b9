<?php
/**
 * The stories of the REST API of WordPress.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Returns the story of a post; an empty one if readers may not see it. Its texts are HTML. */
function story_of_post( array $post, string $address ): array {
	if ( 'publish' !== ( $post['status'] ?? 'publish' ) || isset( $post['media_type'] ) ) {
		return array();
	}
	$is_locked  = true === at( $post, 'content', 'protected' ) || true === at( $post, 'excerpt', 'protected' );
	$content    = $is_locked ? '' : at( $post, 'content', 'rendered' );
	$categories = terms_of_post( $post, 'category' );
	$updated    = time_of_post( $post, 'modified' );
	$published  = time_of_post( $post, 'date' );
	// The plug-in Yoast describes the post too.
	$yoast = $post['yoast_head_json'] ?? null;
	return array(
		'headline'    => html_text( at( $post, 'title', 'rendered' ) ),
		'url'         => $post['link'] ?? '',
		'standfirst'  => $is_locked ? '' : ( summary_of( at( $post, 'excerpt', 'rendered' ) ) ?: summary_of( $content ) ),
		'kicker'      => section_of( $categories ),
		'labels'      => labels_of( array_merge( $categories, terms_of_post( $post, 'post_tag' ) ) ),
		'published'   => $published,
		'updated'     => $updated === $published ? '' : $updated,
		'authors'     => people_of_post( $post ) ?: array_filter( array( name_from( plain_text( at( $yoast, 'author' ) ) ) ) ),
		'image'       => image_of_post( $post, $content, $address ),
		'publication' => plain_text( at( $yoast, 'og_site_name' ) ),
		'language'    => language_tag( $post['lang'] ?? '' ) ?: language_tag( at( $yoast, 'og_locale' ) ),
	);
}

/** Returns the names of a post’s terms, such as its categories. */
function terms_of_post( array $post, string $taxonomy ): array {
	$names = array();
	foreach ( list_of( at( $post, '_embedded', 'wp:term' ) ) as $group ) {
		foreach ( list_of( $group ) as $term ) {
			if ( at( $term, 'taxonomy' ) === $taxonomy ) {
				$names[] = html_text( at( $term, 'name' ) );
			}
		}
	}
	return $names;
}

/** Returns the authors of a post. Names of accounts such as `admin` are left out. */
function people_of_post( array $post ): array {
	$people = array();
	foreach ( list_of( at( $post, '_embedded', 'author' ) ) as $person ) {
		$people[] = array(
			'name' => name_from( html_text( at( $person, 'name' ) ) ),
			'url'  => at( $person, 'link' ),
		);
	}
	return array_filter( $people, fn( $person ) => '' !== $person['name'] );
}

/** Returns the picture of a post: the featured one, as WordPress, Yoast or Jetpack names it, else the first in its text. */
function image_of_post( array $post, $content, string $address ): array {
	$image = featured_picture( at( $post, '_embedded', 'wp:featuredmedia', '0' ), $address );
	if ( $image ) {
		return $image;
	}
	$own   = at( $post, 'yoast_head_json', 'og_image', '0' );
	$image = array(
		'src'    => web_address( at( $own, 'url' ), $address ),
		'width'  => pixels( at( $own, 'width' ) ),
		'height' => pixels( at( $own, 'height' ) ),
	);
	if ( '' !== $image['src'] ) {
		return $image;
	}
	$featured = web_address( $post['jetpack_featured_media_url'] ?? '', $address );
	return '' === $featured ? picture_in( $content, $address ) : array( 'src' => $featured );
}

/** Returns a time. Those in `…_gmt` are UTC without saying so. Of others, by the site’s clock, only the day is certain. */
function time_of_post( array $post, string $name ): string {
	$time = $post[ "{$name}_gmt" ] ?? '';
	return ( is_string( $time ) && '' !== $time ? iso_date( "{$time}Z" ) : '' ) ?: iso_date( $post[ $name ] ?? '' );
}

/** Returns the featured picture in its best size. A private or deleted one has no address. */
function featured_picture( $media, string $address ): array {
	if ( 'file' === at( $media, 'media_type' ) ) {
		return array();
	}
	$sizes    = at( $media, 'media_details', 'sizes' );
	$original = is_array( at( $media, 'media_details' ) ) ? $media['media_details'] : array();
	$all      = array_merge( array( array( 'source_url' => at( $media, 'source_url' ) ) + $original ), is_array( $sizes ) ? array_values( $sizes ) : array() );
	$image    = chosen_size(
		array_map(
			fn( $size ) => array(
				'src'    => web_address( at( $size, 'source_url' ), $address ),
				'width'  => pixels( at( $size, 'width' ) ),
				'height' => pixels( at( $size, 'height' ) ),
			),
			$all
		)
	);
	return $image ? $image + array( 'alt' => plain_text( at( $media, 'alt_text' ) ) ) : array();
}
