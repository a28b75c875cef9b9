<?php
/**
 * The authors of a post: WordPress's own, or those of the plugins Co-Authors Plus and PublishPress Authors.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the authors of a post, in their order.
 *
 * @return array[] each `name`, `url` (the page of the author, '' for none) and `avatar` ('' unless the settings show them)
 */
function authors_of( \WP_Post $post ): array {
	$found = authors_of_publishpress( $post );
	if ( ! $found && function_exists( 'get_coauthors' ) ) {
		$found = \get_coauthors( $post->ID );
	}
	if ( ! $found ) {
		$found = array( get_userdata( (int) $post->post_author ) );
	}
	$authors = array();
	foreach ( is_array( $found ) ? $found : array( $found ) as $each ) {
		$name = is_object( $each ) ? loose_text( $each->display_name ?? '' ) : '';
		if ( '' !== $name ) {
			$authors[] = array(
				'name'   => $name,
				'url'    => author_address( $each ),
				'avatar' => settings()['avatars'] ? author_picture( $each ) : '',
			);
		}
	}
	return $authors;
}

/** Returns the authors of PublishPress Authors: a list, one user, or nothing. */
function authors_of_publishpress( \WP_Post $post ) {
	return function_exists( 'publishpress_authors_get_post_authors' ) ? \publishpress_authors_get_post_authors( $post->ID ) : array();
}

/** Returns the address of an author's page. A guest of PublishPress Authors has it; for all others WordPress knows it. */
function author_address( object $author ): string {
	$address = $author instanceof \WP_User ? '' : ( $author->link ?? '' );
	if ( ! is_string( $address ) || '' === $address ) {
		$address = get_author_posts_url( (int) ( $author->ID ?? 0 ), (string) ( $author->user_nicename ?? '' ) );
	}
	return esc_url( $address, array( 'http', 'https' ) );
}

/** Returns the address of an author's picture, which may be on another site. */
function author_picture( object $author ): string {
	$email   = $author->user_email ?? '';
	$address = is_string( $email ) && '' !== $email ? get_avatar_url( $email, array( 'size' => 96 ) ) : '';
	return is_string( $address ) ? esc_url( $address, array( 'http', 'https' ) ) : '';
}
