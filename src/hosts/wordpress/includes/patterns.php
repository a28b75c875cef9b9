<?php
/**
 * Patterns: blocks that belong together, ready to insert.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_patterns' );

function register_patterns(): void {
	register_block_pattern_category( 'standfirst', array( 'label' => __( 'News', 'standfirst' ) ) );
	$publication = settings()['publication'];
	$patterns    = array(
		'more-from'    => array(
			'' === $publication
				? __( 'More from the newsroom', 'standfirst' )
				/* translators: %s: the name of a publication */
				: sprintf( __( 'More from %s', 'standfirst' ), $publication ),
			block_comment(
				'stories',
				array(
					'layout'  => 'grid',
					'number'  => 3,
					'heading' => '' === $publication
						? __( 'More stories', 'standfirst' )
						/* translators: %s: the name of a publication */
						: esc_html( sprintf( __( 'More from %s', 'standfirst' ), $publication ) ),
				)
			),
		),
		'article-head' => array(
			__( 'Article head', 'standfirst' ),
			block_comment( 'byline', array() ) . "\n\n" . block_comment( 'share-icons', array() ),
		),
		'gate'         => array(
			__( 'Gate', 'standfirst' ),
			block_comment(
				'prompt',
				array(
					'presentation' => 'gate',
					'offers'       => array(
						array(
							'name'     => __( 'Digital', 'standfirst' ),
							'price'    => '9',
							'currency' => 'EUR',
							'period'   => 'month',
						),
					),
				)
			),
		),
	);
	foreach ( $patterns as $name => list( $title, $content ) ) {
		register_block_pattern(
			"standfirst/$name",
			array(
				'title'      => $title,
				'categories' => array( 'standfirst' ),
				'content'    => $content,
			)
		);
	}
}

/** Writes a block as a post stores it. */
function block_comment( string $name, array $attributes ): string {
	return get_comment_delimited_block_content( "standfirst/$name", $attributes, '' );
}
