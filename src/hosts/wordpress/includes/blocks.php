<?php
/**
 * The blocks. Each has a folder in `blocks`: its settings (`block.json`), its editor (`index.js`) and its HTML
 * (`render.php`). A post stores only what the editor chose, so a new version changes all posts.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The folders of the blocks. */
const BLOCKS = array( 'story', 'stories', 'byline', 'share-icons', 'prompt' );

add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );

function register_blocks(): void {
	foreach ( BLOCKS as $name ) {
		register_block_type( plugin_dir_path( PLUGIN ) . "blocks/$name" );
		wp_set_script_translations( "standfirst-$name-editor-script", 'standfirst', plugin_dir_path( PLUGIN ) . 'languages' );
	}
}

/** Puts the blocks together, at the end of the list. */
function add_block_category( array $categories ): array {
	$categories[] = array(
		'slug'  => 'standfirst',
		'title' => __( 'News', 'standfirst' ),
	);
	return $categories;
}

/**
 * Writes the box of a block around its widget. The box takes the width and the margins of the theme.
 *
 * @param array  $attributes of the block
 * @param string $widget     HTML; '' for no box
 * @param string $name       a class of the box
 */
function block_box( array $attributes, string $widget, string $name = '' ): string {
	if ( '' === $widget ) {
		return '';
	}
	load_files();
	$own = array(
		'class' => $name,
		'style' => block_look( $attributes ),
	);
	return '<div ' . get_block_wrapper_attributes( array_filter( $own ) ) . ">$widget</div>";
}

/** Returns one of the choices; the first for anything else. */
function choice( $value, array $choices ): string {
	return in_array( $value, $choices, true ) ? $value : $choices[0];
}

/** Returns the level of a heading, 2 to 6; 3 for anything else. */
function heading_level( $value ): int {
	return is_numeric( $value ) && $value >= 2 && $value <= 6 ? (int) $value : 3;
}

/** Returns an attribute of a block that should be a text; '' for anything else. */
function text_attribute( array $attributes, string $name ): string {
	return is_string( $attributes[ $name ] ?? null ) ? $attributes[ $name ] : '';
}
