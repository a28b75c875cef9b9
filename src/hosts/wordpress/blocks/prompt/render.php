<?php
/**
 * The block “Subscription prompt”.
 *
 * @var array $attributes
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

$name = 'gate' === ( $attributes['presentation'] ?? '' ) ? 'standfirst-gate' : '';
echo block_box( $attributes, prompt_of_block( $attributes ), $name ); // phpcs:ignore -- element() escapes.
